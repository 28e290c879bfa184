-- What people were told of a poll: each edition of its question once, and its result once.
alter table poll add column result_told boolean default false not null;

create table poll_news (
    poll bigint not null references poll,
    subject varchar(10) not null check (subject in ('QUESTION', 'RESULT')),
    edition int not null,
    broadcast bigint,
    told_at timestamp(6) with time zone not null,
    primary key (poll, subject, edition)
);
