package city.okno.appointment.booking;

/// Who asks what is free.
enum Asker {
    EVERYBODY("kept_until"),
    /// Gets what nobody can confirm any more before all others do.
    WAITING("expires_at");

    private final String freeFrom;

    Asker(String freeFrom) {
        this.freeFrom = freeFrom;
    }

    /// The column that says from when on a held time is free for them.
    String freeFrom() {
        return freeFrom;
    }
}
