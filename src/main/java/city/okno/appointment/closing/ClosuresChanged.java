package city.okno.appointment.closing;

/// Something was closed or opened. Published in the transaction in which it happened.
record ClosuresChanged() {}
