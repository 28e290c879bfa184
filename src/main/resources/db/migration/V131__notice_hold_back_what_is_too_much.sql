-- Nobody is told too much at once: when a notice first left, what is held back, and in which digest it was told.
alter table notice add column left_at timestamp(6) with time zone;
alter table notice add column held_back boolean default false not null;
alter table notice add column digest bigint;
create index notice_left_party on notice (party, category, left_at);
create index notice_left_phone on notice (phone_hash, category, left_at);
create index notice_digest on notice (digest);

-- Locked while somebody's notices of a category are counted, so that two at once are not one too many. A party, or the keyed hash
-- of a number that nobody proved.
create table notice_pace (
    recipient varchar(70) not null,
    category varchar(20) not null,
    used_at timestamp(6) with time zone not null,
    primary key (recipient, category)
);
create index notice_pace_used on notice_pace (used_at);
