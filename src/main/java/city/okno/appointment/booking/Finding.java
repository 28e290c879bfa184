package city.okno.appointment.booking;

/// What the books of appointments say in two ways.
sealed interface Finding {

    /// A slot's own count is not that of its seats.
    record Miscounted(long slot, int taken, int seats) implements Finding {}

    /// More come than can be served.
    record Overbooked(long slot, int taken, int capacity) implements Finding {}

    /// It has a seat, though nobody will come.
    record Ghost(long appointment, String state) implements Finding {}

    /// It has not the seats that it needs: as many slots as it lasts, one after the other, at one
    /// counter, from its beginning on, in its centre.
    record Misseated(long appointment) implements Finding {}

    /// When its holder came, was called and served is not what its state says.
    record Untimed(long appointment, String state) implements Finding {}
}
