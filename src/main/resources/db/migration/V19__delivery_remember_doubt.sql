-- What waits to be sent again after a call without an answer may have arrived: should its time be over before, it is unknown.
alter table outbox add column doubtful boolean default false not null;
