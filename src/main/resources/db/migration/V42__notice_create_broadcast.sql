-- One thing told to many, and how far it got. Nobody's personal data.
create table broadcast (
    id bigint generated always as identity primary key,
    sender varchar(60) not null,
    idempotency_key varchar(200) not null,
    category varchar(20) not null,
    template varchar(200) not null,
    arguments varchar not null,
    buttons varchar not null,
    audience varchar(60) not null,
    argument varchar(200) not null,
    mailing bigint not null,
    state varchar(10) not null,
    held boolean not null,
    people integer,
    started_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    constraint broadcast_once unique (sender, idempotency_key),
    constraint broadcast_state check (state in ('RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED', 'EXPIRED'))
);

create index broadcast_by_state on broadcast (state, id);

-- How far each messenger's way through the audience is; it moves in the transaction that makes the letters.
create table broadcast_cursor (
    broadcast bigint not null references broadcast,
    channel varchar(16) not null,
    people integer not null,
    after_party bigint not null,
    fed integer not null,
    again boolean not null,
    not_before timestamp(6) with time zone not null,
    done boolean not null,
    primary key (broadcast, channel)
);

-- Who was left out, and why.
create table broadcast_left_out (
    broadcast bigint not null references broadcast,
    reason varchar(20) not null,
    people integer not null,
    primary key (broadcast, reason)
);

alter table notice add column broadcast bigint;

create index notice_of_broadcast on notice (broadcast, party);
