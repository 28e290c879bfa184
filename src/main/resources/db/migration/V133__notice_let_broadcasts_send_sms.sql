-- How many segments the SMS of a broadcast may take, for people who have no chat. Null: it sends none.
alter table broadcast add column sms_segments integer;
