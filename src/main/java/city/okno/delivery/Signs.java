package city.okno.delivery;

/// The door for small signs beside messages. They go out after the commit of the present
/// transaction (at once without one), are neither stored nor repeated, and are skipped when the
/// lane is busy or another node dispatches it.
public interface Signs {

    void show(Sign sign);

    /// The prompt of this letter was answered: its buttons go, the chosen one is shown.
    ///
    /// @param chosen what the party chose, as it was written on the button
    void answered(LetterId letter, String chosen);
}
