-- Lanes whose provider told them to wait for long; kept, so that a restart obeys too, and who can goes another way.
create table lane_closed (
    channel varchar(16) not null primary key,
    until_at timestamp(6) with time zone not null
);
