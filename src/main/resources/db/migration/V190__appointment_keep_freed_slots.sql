-- What is freed goes to those who wait first, and to everybody at a moment that nobody can foresee.
-- freed_from: the appointment that gave it up.
alter table appointment add column kept_until timestamp(6) with time zone;
alter table appointment add column freed_from bigint;
update appointment set kept_until = expires_at;
create index appointment_by_kept on appointment (state, kept_until, id);
create index appointment_freed on appointment (freed_from);
