-- Whose visit is over is looked for among those who are still expected.
create index appointment_by_start on appointment (state, starts_at);
