-- Until when something waits in the centre that somebody comes for: no time after it is offered, also not to move to.
create table appointment_pickup (
    appointment bigint not null primary key references appointment,
    until_day   date   not null
);
