package city.okno.delivery;

/// How far a message certainly got; a receipt only grows.
public enum Receipt {
    /// The provider accepted it.
    ACCEPTED(0),
    /// The provider passed it on.
    SENT(1),
    /// The provider gave up; a proof of the contrary may still follow.
    UNDELIVERED(2),
    DELIVERED(3),
    READ(4);

    private final int grade;

    Receipt(int grade) {
        this.grade = grade;
    }

    /// As it is stored: only a higher one replaces it.
    public int grade() {
        return grade;
    }

    public static Receipt of(int grade) {
        return switch (grade) {
            case 0 -> ACCEPTED;
            case 1 -> SENT;
            case 2 -> UNDELIVERED;
            case 3 -> DELIVERED;
            case 4 -> READ;
            default -> throw new IllegalArgumentException("No receipt has the grade " + grade);
        };
    }
}
