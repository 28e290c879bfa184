-- Whose a conversation is: an account without a proved phone, or a person with all accounts.
create table party (
    id bigint generated always as identity primary key,
    name varchar(100),
    language varchar(3),
    created_at timestamp(6) with time zone not null,
    joined_to bigint references party,
    erased_at timestamp(6) with time zone
);

-- One chat in one messenger; deleted when its owner erases what is stored.
create table account (
    id bigint generated always as identity primary key,
    channel varchar(20) not null,
    address varchar(200) not null,
    party bigint not null references party,
    language varchar(3),
    created_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone not null,
    constraint account_once unique (channel, address)
);

create index account_of_party on account (party, used_at);

-- What a party may do beyond what everybody may. No foreign key: on PostgreSQL it would wait for the
-- turn of whom a role is given to, and that turn perhaps for this one.
create table party_role (
    party bigint not null,
    role varchar(20) not null,
    given_at timestamp(6) with time zone not null,
    given_by bigint,
    primary key (party, role)
);

create index party_role_by_role on party_role (role, party);
