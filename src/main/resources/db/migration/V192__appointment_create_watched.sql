-- Whom a moderator has looked at because somebody booked what they gave up: how many appointments
-- they can have until then; null: nothing was wrong, so they are not shown again.
create table appointment_watched (
    party bigint                      not null primary key,
    open  int,
    until timestamp(6) with time zone not null
);
