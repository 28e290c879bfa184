package city.okno.appointment.closing;

/// A closure that holds.
///
/// @param displaced how many have not chosen another time yet
record StoredClosure(long id, Closing closing, int displaced) {}
