-- What is not confirmed goes another way: when that is due, and which letters of a notice never arrived or were taken back.
alter table notice add column next_at timestamp(6) with time zone;
create index notice_next on notice (state, next_at, id);
alter table notice_rung add column void_at timestamp(6) with time zone;

-- What people answered: that they know, or that they want to be asked once more, by a notice of its own.
alter table notice add column answered_at timestamp(6) with time zone;
alter table notice add column again_of bigint;
-- What it told of is not so any more, also where it was read before: nobody is asked again.
alter table notice add column outdated_at timestamp(6) with time zone;
