-- A database started under another secret would recognise no voter: the start compares and refuses.
create table secret_fingerprint (
    id int not null primary key check (id = 1),
    fingerprint varchar(64) not null
);
