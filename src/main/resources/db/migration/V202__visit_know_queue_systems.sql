-- Days of which a centre's queue system tells, by the centre's clock. It knows of everybody who came, so
-- Okno's own tickets of such a day are not counted beside it. tally: whether they were looked at since.
create table visit_queue_day (
    centre  bigint                      not null,
    from_at timestamp(6) with time zone not null,
    to_at   timestamp(6) with time zone not null,
    tally   varchar(5)                  not null,
    primary key (centre, from_at),
    constraint visit_queue_day_tally check (tally in ('DUE', 'DONE'))
);
create index visit_queue_day_by_tally on visit_queue_day (tally, centre, from_at);
create index visit_queue_day_by_age on visit_queue_day (to_at);
