-- Addresses that get nothing until they give a sign of life.
create table suppressed (
    channel varchar(16) not null,
    address varchar(100) not null,
    reason varchar(200) not null,
    since timestamp(6) with time zone not null,
    constraint suppressed_pk primary key (channel, address)
);
