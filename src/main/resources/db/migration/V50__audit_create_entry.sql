-- Who did what to what, and why; only ever added to. actor_name: the role of a person, the name of a department.
create table audit_entry (
    id bigint generated always as identity primary key,
    actor varchar(10) not null,
    party bigint,
    actor_name varchar(60),
    act varchar(60) not null,
    subject_kind varchar(30) not null,
    subject_id varchar(60) not null,
    reason varchar(1000),
    at timestamp(6) with time zone not null,
    constraint audit_entry_actor check (actor in ('PERSON', 'DEPARTMENT', 'OKNO'))
);

create index audit_entry_of_subject on audit_entry (subject_kind, subject_id, id);
