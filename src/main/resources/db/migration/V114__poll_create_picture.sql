-- The latest picture of the result of a poll in each language.
create table poll_picture (
    poll bigint not null references poll,
    language varchar(3) not null,
    picture varchar(22) not null,
    made_at timestamp(6) with time zone not null,
    primary key (poll, language)
);
