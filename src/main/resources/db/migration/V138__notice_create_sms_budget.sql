-- What departments may spend on SMS, in segments a month, and what of it each letter took. Null: as many as it needs.
create table sms_allowance (
    department varchar(80) not null primary key,
    segments integer
);

create table sms_budget (
    department varchar(80) not null,
    period varchar(7) not null,
    allowed integer,
    reserved integer not null,
    spent integer not null,
    told boolean not null,
    primary key (department, period)
);

create table sms_reservation (
    letter bigint not null primary key,
    department varchar(80) not null,
    period varchar(7) not null,
    segments integer not null,
    reserved boolean not null
);

create index sms_reservation_of_month on sms_reservation (period, letter);
