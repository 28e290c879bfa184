-- What a provider reported about a message it accepted; parked here when the report is faster than the answer.
create table receipt (
    channel varchar(16) not null,
    external_id varchar(100) not null,
    letter bigint references outbox (id) on delete cascade,
    grade smallint not null,
    reason varchar(200) not null,
    blocked boolean not null,
    reported_at timestamp(6) with time zone not null,
    constraint receipt_pk primary key (channel, external_id)
);
create index receipt_letter on receipt (letter);
create index receipt_age on receipt (reported_at);
