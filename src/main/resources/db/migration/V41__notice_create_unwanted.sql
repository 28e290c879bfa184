-- What a person does not want to be told. No row: wanted.
create table notice_unwanted (
    party bigint not null,
    category varchar(20) not null,
    since timestamp(6) with time zone not null,
    primary key (party, category)
);
