-- Which way and when people want to be told things, where they want it otherwise than the city does it, and what the owner of a
-- number that nobody proved does not want. A subject is a party, or the keyed hash of such a number.
create table notice_habit (
    subject varchar(70) not null primary key,
    channel varchar(16),
    only_channel boolean not null,
    quiet_from varchar(5),
    quiet_until varchar(5),
    zone varchar(40)
);

create table notice_unwanted_number (
    phone_hash varchar(64) not null,
    category varchar(20) not null,
    since timestamp(6) with time zone not null,
    primary key (phone_hash, category)
);
