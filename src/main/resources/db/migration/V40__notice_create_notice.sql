-- What has to be told to a person or to a bare phone. Arguments, buttons and number are emptied some
-- days after the end; the row stays longer, so that the same key is not told twice.
create table notice (
    id bigint generated always as identity primary key,
    sender varchar(60) not null,
    idempotency_key varchar(200) not null,
    body_hash varchar(64) not null,
    category varchar(20) not null,
    party bigint,
    phone varchar(16),
    phone_hash varchar(64),
    template varchar(200) not null,
    arguments varchar not null,
    buttons varchar not null,
    supersede_key varchar(200),
    state varchar(10) not null,
    ending varchar(12),
    reason varchar(200),
    words_version varchar(100),
    language varchar(3),
    told_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    redacted_at timestamp(6) with time zone,
    constraint notice_once unique (sender, idempotency_key),
    constraint notice_state check (state in ('WAITING', 'ACTIVE', 'ENDED'))
);
-- what is due, what expires
create index notice_due on notice (state, due_at, id);
create index notice_expiry on notice (state, expires_at, id);
create index notice_of_party on notice (party, id);
create index notice_of_phone on notice (phone_hash, state);
create index notice_supersede on notice (supersede_key, state);
-- what is redacted, what is deleted
create index notice_ended on notice (ended_at, id);
create index notice_told on notice (told_at);

-- The ways that were tried: one letter each, never two to one address.
create table notice_rung (
    notice bigint not null references notice on delete cascade,
    address varchar(64) not null,
    channel varchar(16) not null,
    letter bigint not null,
    at timestamp(6) with time zone not null,
    primary key (notice, address)
);
