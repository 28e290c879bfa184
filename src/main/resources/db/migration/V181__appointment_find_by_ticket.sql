-- An operator finds a visitor by what stands on the ticket.
create index appointment_by_code on appointment (code, starts_at);
