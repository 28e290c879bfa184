-- One person, one vote: the voter and the keyed hashes of all numbers that were ever proved stay
-- after the person is erased.
create table voter (
    id bigint generated always as identity primary key,
    created_at timestamp(6) with time zone not null
);

create table voter_phone (
    hash varchar(64) not null primary key,
    voter bigint not null references voter
);

create index voter_phone_of_voter on voter_phone (voter);

-- A living voter is one party.
alter table party add column voter bigint references voter;
alter table party add constraint party_of_voter unique (voter);

-- The number by which a person is reached; one at a time, gone when it is changed or erased.
create table proved_phone (
    e164 varchar(16) not null primary key,
    party bigint not null references party,
    proved_at timestamp(6) with time zone not null
);

create index proved_phone_of_party on proved_phone (party);
