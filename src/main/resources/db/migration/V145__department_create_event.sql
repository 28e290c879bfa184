-- What happened to a department's things, in an order that nobody who reads on from a place can miss a row of.
create table department_event (
    id        bigint generated always as identity primary key,
    public_id varchar(40)                 not null,
    sender    varchar(64)                 not null,
    type      varchar(40)                 not null,
    data      text                        not null,
    at        timestamp(6) with time zone not null,
    -- its place in the sender's feed; null until somebody reads the feed after the commit
    number    bigint,
    constraint department_event_public_id unique (public_id),
    constraint department_event_number unique (sender, number)
);
-- what is forgotten
create index department_event_at on department_event (at, id);

-- Up to where a sender's events have their places.
create table department_feed (
    sender      varchar(64) primary key,
    last_number bigint not null
);
