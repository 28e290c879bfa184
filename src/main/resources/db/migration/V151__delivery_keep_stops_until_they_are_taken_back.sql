-- Who said STOP gets nothing until START; any other word is no sign that they want to be written to.
alter table suppressed add column firm boolean default false not null;
