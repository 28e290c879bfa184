-- Letters of a mailing that leave in one call share its number, also when some of them are sent again.
alter table outbox add column lineage bigint;
