package city.okno.appointment;

import java.time.Instant;

/// When and where one can come.
public record FreeTime(Visit visit, Instant start) {}
