-- A time is also taken away by changed files of the catalogue; then there is no closure: null.
alter table appointment_displaced alter column closure drop not null;
