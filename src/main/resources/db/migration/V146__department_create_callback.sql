-- Where a department wants to be told of its events, and what could not be told yet or at all.
create table department_callback (
    id             bigint generated always as identity primary key,
    number         bigint                      not null,
    sender         varchar(64)                 not null,
    address        varchar(500)                not null,
    -- the secret follows from it and the city's own, so that it stands in no table
    salt           varchar(64)                 not null,
    old_salt       varchar(64),
    old_until      timestamp(6) with time zone,
    -- the last place of the feed whose event was taken over into deliveries
    upto           bigint                      not null,
    made_at        timestamp(6) with time zone not null,
    ended_at       timestamp(6) with time zone,
    taken_at       timestamp(6) with time zone,
    trouble        varchar(40),
    trouble_at     timestamp(6) with time zone,
    constraint department_callback_number unique (number),
    constraint department_callback_sender unique (sender)
);

-- An event on its way to an address; it goes when it was taken.
create table department_delivery (
    id            bigint generated always as identity primary key,
    callback      bigint                      not null references department_callback,
    event         bigint                      not null references department_event on delete cascade,
    state         varchar(8)                  not null,
    attempts      integer                     not null,
    due_at        timestamp(6) with time zone not null,
    -- somebody calls; free again after it
    claimed_until timestamp(6) with time zone,
    trouble       varchar(40),
    constraint department_delivery_event unique (callback, event),
    constraint department_delivery_state check (state in ('QUEUED', 'DEAD'))
);
-- what is due
create index department_delivery_due on department_delivery (callback, state, due_at);
-- the foreign key
create index department_delivery_event_fk on department_delivery (event);
