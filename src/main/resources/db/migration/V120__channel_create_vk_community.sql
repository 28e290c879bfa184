-- Where the long poll of a community stands, so that what was said during a restart is not missed; and where the numbers
-- begin by which VK recognises a message that is sent again.
create table vk_community (
    id bigint not null primary key,
    numbers_from integer not null,
    place varchar(64)
);
