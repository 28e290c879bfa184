package city.okno.appointment;

/// @param value number of the row
public record WaitingId(long value) {}
