-- What a case went through, and when its applicant is reminded that it waits.
alter table document_case add column since timestamp(6) with time zone;
update document_case set since = status_at;
alter table document_case alter column since set not null;

-- Every state that was told of, also one that came late and changed nothing.
create table document_event (
    document bigint                      not null references document_case,
    at       timestamp(6) with time zone not null,
    status   varchar(16)                 not null,
    primary key (document, at)
);
insert into document_event (document, at, status)
select id, status_at, status from document_case;

-- Rows of a case go when it waits no more; done: told, or not wanted.
create table document_reminder (
    document bigint                      not null references document_case,
    kind     varchar(16)                 not null,
    due_at   timestamp(6) with time zone not null,
    done_at  timestamp(6) with time zone,
    primary key (document, kind),
    constraint document_reminder_kind check (kind in ('WEEK', 'MONTH', 'LAST_DAYS', 'ASKED'))
);
-- what is due
create index document_reminder_due on document_reminder (done_at, due_at, document);
