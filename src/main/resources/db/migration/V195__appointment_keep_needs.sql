-- What somebody relies on in a centre; said once, it holds until it is changed.
create table resident_need (
    party bigint      not null,
    need  varchar(20) not null,
    primary key (party, need)
);
