package city.okno.appointment.closing;

import city.okno.appointment.slot.Closure;

/// Where nobody may come, and when.
record Closing(long centre, Closure closure) {}
