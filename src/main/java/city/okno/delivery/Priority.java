package city.okno.delivery;

/// Who goes first in a lane; 20 % of the rate is kept for the first two.
public enum Priority {
    REPLY(0),
    PERSONAL(1),
    REMINDER(2),
    BROADCAST(3);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /// As it is stored: the lowest goes first.
    public int rank() {
        return rank;
    }

    public static Priority of(int rank) {
        return switch (rank) {
            case 0 -> REPLY;
            case 1 -> PERSONAL;
            case 2 -> REMINDER;
            case 3 -> BROADCAST;
            default -> throw new IllegalArgumentException("No priority has the rank " + rank);
        };
    }

    /// Whether the reserve is kept for it.
    public boolean urgent() {
        return rank <= PERSONAL.rank;
    }
}
