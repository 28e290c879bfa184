-- What a button means; the token is all that a messenger carries.
create table button (
    token varchar(40) not null primary key,
    letter bigint not null references outbox (id) on delete cascade,
    place smallint not null,
    label varchar(400) not null,
    target varchar not null,
    constraint button_place unique (letter, place)
);
