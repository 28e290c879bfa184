-- A letter that the provider took and could not deliver may be sent again, so often as its reason allows.
alter table outbox add column resent smallint default 0 not null;
