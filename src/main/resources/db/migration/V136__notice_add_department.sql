-- Whose budget pays for what a notice costs.
alter table notice add column department varchar(80);
