package city.okno.appointment.slot;

/// Tells whether hours or counters changed in the catalogue.
@FunctionalInterface
public interface TimetableVersion {

    /// Equal as long as no centre is other than it was.
    Object now();
}
