-- Between arriving and being served a visitor is called to a counter. Times of their way through the centre;
-- null: not yet, or nobody noted it. counter: where they were called to.
create table appointment_progress (
    appointment bigint primary key references appointment,
    arrived_at  timestamp(6) with time zone not null,
    called_at   timestamp(6) with time zone,
    counter     int,
    served_at   timestamp(6) with time zone,
    constraint appointment_progress_call check ((called_at is null) = (counter is null))
);
insert into appointment_progress (appointment, arrived_at)
    select id, changed_at from appointment where state = 'ARRIVED';

alter table appointment drop constraint appointment_state;
alter table appointment add constraint appointment_state check
    (state in ('HELD', 'BOOKED', 'DISPLACED', 'ARRIVED', 'CALLED', 'SERVED', 'CANCELLED', 'MISSED', 'EXPIRED'));
