-- The number of a poll is its id. It comes from a row, because identities jump after a rollback.
create table poll_number (
    id int not null primary key check (id = 1),
    last_number bigint not null
);
