-- Departments prove who they are by a key that is kept as a keyed hash and shown once.
create table department_key (
    id         bigint generated always as identity primary key,
    department varchar(64)                 not null,
    key_hash   varchar(64)                 not null,
    made_at    timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    constraint department_key_hash unique (key_hash)
);
create index department_key_department on department_key (department, id);
