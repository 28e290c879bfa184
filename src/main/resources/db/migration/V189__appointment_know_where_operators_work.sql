-- At which centre an operator works: calls for help there go to them first.
create table appointment_operator (
    party  bigint                      not null primary key,
    centre bigint                      not null,
    since  timestamp(6) with time zone not null
);
create index appointment_operator_at on appointment_operator (centre, party);
