-- Letters that were made for many together: held by one row, and dropped bit by bit.
create table mailing (
    id bigint generated always as identity primary key,
    state varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    constraint mailing_state check (state in ('OPEN', 'HELD', 'CANCELLED', 'CLOSED'))
);

-- 0: none. A queue of its own for each mailing: a held one costs the others nothing.
alter table outbox add column mailing bigint default 0 not null;
drop index outbox_next;
create index outbox_next on outbox (mailing, channel, state, priority, not_before, id);
