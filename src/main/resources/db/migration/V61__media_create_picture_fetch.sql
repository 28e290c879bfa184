-- Photos of which a turn knows only the messenger's reference: fetched after its commit. A row goes when its bytes
-- have come; one that failed keeps the reason.
create table picture_fetch (
    picture varchar(22) not null primary key references picture on delete cascade,
    channel varchar(16) not null,
    reference varchar(500) not null,
    state varchar(10) not null,
    attempts integer default 0 not null,
    not_before timestamp(6) with time zone not null,
    reason varchar(200),
    constraint picture_fetch_state check (state in ('WAITING', 'FAILED'))
);

create index picture_fetch_due on picture_fetch (state, not_before, picture);
