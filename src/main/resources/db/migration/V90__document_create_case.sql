-- A document that a department makes for somebody: what it says of it last wins, by its own time.
create table document_case (
    id         bigint generated always as identity primary key,
    sender     varchar(64)                 not null,
    number     varchar(64)                 not null,
    service    varchar(200)                not null,
    centre     varchar(200)                not null,
    phone      varchar(20),
    phone_hash varchar(64),
    status     varchar(16)                 not null,
    status_at  timestamp(6) with time zone not null,
    keep_until date,
    told_at    timestamp(6) with time zone,
    constraint document_case_number unique (sender, number),
    constraint document_case_status
        check (status in ('ACCEPTED', 'IN_WORK', 'READY', 'ISSUED', 'RETURNED', 'CANCELLED'))
);
-- my documents
create index document_case_phone on document_case (phone_hash, status_at);
-- what became ready and nobody was told of
create index document_case_ready on document_case (status, told_at, id);
