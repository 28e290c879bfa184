-- Who said that they will be late. sequence: of the time that they meant; after a move it says nothing.
create table appointment_late (
    appointment bigint primary key references appointment,
    sequence    int not null
);
