-- Who agreed to which version of the consent, and when; gone with everything else on erasure.
create table consent (
    id bigint generated always as identity primary key,
    party bigint not null references party,
    version varchar(40) not null,
    words varchar(64) not null,
    language varchar(3) not null,
    given_at timestamp(6) with time zone not null
);

create index consent_of_party on consent (party, given_at);
