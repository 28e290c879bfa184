-- What happens once is kept once, however often it is said: that a notice was read.
alter table department_event add column subject varchar(120);
alter table department_event add constraint department_event_subject unique (subject);
