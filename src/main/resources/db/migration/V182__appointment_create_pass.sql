-- What somebody takes along: the address of the calendar file and the picture of the ticket's code.
create table appointment_pass (
    appointment bigint                      not null primary key references appointment,
    token       varchar(20)                 not null,
    picture     varchar(22)                 not null,
    changed_at  timestamp(6) with time zone not null,
    constraint appointment_pass_token unique (token)
);
