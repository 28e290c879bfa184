-- The bytes of pictures, once each however many pictures show them: forwarded photos are many.
create table picture_content (
    id bigint generated always as identity primary key,
    hash varchar(64) not null,
    width integer not null,
    height integer not null,
    bytes bytea not null,
    constraint picture_content_once unique (hash)
);

-- A picture by the public id that stands in addresses. No content: it is still to be fetched, or never came.
-- loose_since: uploaded, but no message with it has arrived yet.
create table picture (
    id varchar(22) not null primary key,
    owner bigint,
    content bigint references picture_content,
    loose_since timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null
);

create index picture_of_owner on picture (owner, created_at);
create index picture_of_content on picture (content);
create index picture_loose on picture (loose_since);
