-- What departments had residents told by templates; about whom is known to notices only.
create table department_notice (
    id           bigint generated always as identity primary key,
    public_id    uuid                        not null,
    sender       varchar(64)                 not null,
    -- a keyed hash of what makes the request one
    request      varchar(64)                 not null,
    -- null: of a test key, nothing leaves
    notice       bigint,
    -- of a test key: what becomes of it
    outcome      varchar(20),
    template     varchar(200)                not null,
    version      integer                     not null,
    made_at      timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    -- of a test key; a real notice knows it itself
    cancelled_at timestamp(6) with time zone,
    constraint department_notice_public_id unique (public_id),
    constraint department_notice_request unique (sender, request),
    constraint department_notice_of unique (notice),
    constraint department_notice_kind check (notice is null or outcome is null)
);
-- what is forgotten
create index department_notice_made on department_notice (made_at);
