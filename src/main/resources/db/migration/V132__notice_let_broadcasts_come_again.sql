-- Broadcasts keep everybody's own quiet hours: the next pass of a cursor begins when the first of those whom it left behind gets up.
alter table broadcast_cursor add column again_at timestamp(6) with time zone;
update broadcast_cursor set again_at = current_timestamp where again;
alter table broadcast_cursor drop column again;
