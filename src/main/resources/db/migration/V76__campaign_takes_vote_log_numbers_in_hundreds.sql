-- H2 writes a sequence down whenever its numbers run out, every 32 rows unless told otherwise, and
-- each time is one more forced write. The log of votes is the longest table; gaps in it mean nothing.
alter table vote_log alter column id set cache 500;
