-- Proofs of a number on their way. Numbers and codes stand here as keyed hashes only; the rows live
-- a day longer than their use.
create table phone_code (
    id bigint generated always as identity primary key,
    party bigint not null references party,
    phone varchar(64) not null,
    code varchar(64) not null,
    sent_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    attempts int not null,
    closed boolean not null
);

create index phone_code_by_phone on phone_code (phone, sent_at);
create index phone_code_by_party on phone_code (party, sent_at);
create index phone_code_by_time on phone_code (sent_at);

-- One row per number is locked while codes for it are sent or checked, so that limits hold however
-- many chats try at once.
create table phone_guard (
    phone varchar(64) not null primary key,
    failures int not null,
    failing_since timestamp(6) with time zone not null
);

-- The messenger says that this number is the sender's own.
create table phone_vouch (
    party bigint not null primary key references party,
    phone varchar(64) not null,
    vouched_at timestamp(6) with time zone not null
);
