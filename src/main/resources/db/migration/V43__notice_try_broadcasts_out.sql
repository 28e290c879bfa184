-- A broadcast that a moderator wants waits for another moderator, who sees beforehand whom it reaches; each messenger tries
-- it out on a few people; and it stops itself where too much fails.
alter table broadcast add column author bigint;
alter table broadcast add column announced boolean default false not null;
alter table broadcast drop constraint broadcast_state;
alter table broadcast add constraint broadcast_state
    check (state in ('PROPOSED', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED', 'EXPIRED'));

-- what was known when somebody let it go on after it had stopped itself
alter table broadcast_cursor add column tried_out boolean default false not null;
alter table broadcast_cursor add column forgiven_ended integer default 0 not null;
alter table broadcast_cursor add column forgiven_failed integer default 0 not null;

-- Who would be left out, and why, as counted before the first was told.
create table broadcast_forecast (
    broadcast bigint not null references broadcast,
    reason varchar(20) not null,
    people integer not null,
    primary key (broadcast, reason)
);
