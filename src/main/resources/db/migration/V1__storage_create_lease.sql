-- One node at a time polls an account or dispatches a lane; the others stand by.
create table lease (
    name varchar(100) not null primary key,
    holder varchar(100) not null,
    until timestamp(6) with time zone not null
);
