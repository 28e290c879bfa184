-- A key says what it may do, and for whom: real residents, a team's own numbers, or nobody at all.
-- By which people tell keys apart: without the gaps that identities have.
alter table department_key add column number bigint;
update department_key set number = id;
alter table department_key alter column number set not null;
alter table department_key add constraint department_key_number unique (number);
alter table department_key add column kind varchar(8) default 'LIVE' not null;
alter table department_key add column scopes varchar(200)
    default 'DOCUMENTS_WRITE,DOCUMENTS_READ' not null;
alter table department_key add constraint department_key_kind
    check (kind in ('LIVE', 'TEAM', 'TEST'));

-- The numbers of a team, as keyed hashes.
create table department_key_phone (
    department_key bigint      not null references department_key,
    phone_hash     varchar(64) not null,
    primary key (department_key, phone_hash)
);

-- What was answered to a request with an Idempotency-Key, for a while; no body: not yet.
create table department_answer (
    department_key  bigint                      not null references department_key,
    idempotency_key varchar(100)                not null,
    request_hash    varchar(64)                 not null,
    status          integer,
    body            text,
    at              timestamp(6) with time zone not null,
    primary key (department_key, idempotency_key)
);
-- what is forgotten
create index department_answer_at on department_answer (at);
