package city.okno.delivery;

/// Who goes first in a lane; 20 % of the rate is kept for the first two.
public enum Priority {
    REPLY,
    PERSONAL,
    REMINDER,
    BROADCAST
}
