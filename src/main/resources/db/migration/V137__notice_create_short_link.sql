-- The page of who has only SMS. A link is known by the keyed hash of its token; the number stands here for as long as the link
-- works, so that a STOP there is one.
create table short_link (
    token_hash varchar(64) not null primary key,
    phone_hash varchar(64) not null,
    phone varchar(16) not null,
    language varchar(3) not null,
    letter varchar(60) not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint short_link_of_number unique (phone_hash)
);

create index short_link_of_letter on short_link (letter);
create index short_link_expiry on short_link (expires_at, token_hash);
