package city.okno.notice;

import city.okno.delivery.Priority;

/// Why somebody is told something; preferences, quiet hours and lanes follow from it.
public enum Category {
    /// A code that was asked for just now.
    CODE(Priority.REPLY, true),
    /// The answer to something the person began: an idea was approved, a question answered.
    ANSWER(Priority.PERSONAL, false),
    /// How far the person's documents are.
    DOCUMENT(Priority.PERSONAL, false),
    /// Whatever else a department has to say.
    DEPARTMENT(Priority.PERSONAL, false),
    APPOINTMENT(Priority.PERSONAL, true),
    REMINDER(Priority.REMINDER, false),
    /// News of a campaign the person takes part in.
    CAMPAIGN(Priority.BROADCAST, false),
    /// The city asks something.
    POLL(Priority.BROADCAST, false),
    /// Work for moderators, operators and experts.
    DUTY(Priority.PERSONAL, false);

    private final Priority priority;
    private final boolean urgent;

    Category(Priority priority, boolean urgent) {
        this.priority = priority;
        this.urgent = urgent;
    }

    public Priority priority() {
        return priority;
    }

    /// Whether it may come in quiet hours.
    public boolean urgent() {
        return urgent;
    }

    /// Whether people may say that they do not want it. A code is asked for each time.
    public boolean canBeStopped() {
        return this != CODE;
    }

    /// Whether the button that stops it stands under each notice: where nobody asked for this one.
    public boolean offersStop() {
        return this == DEPARTMENT || this == REMINDER || this == CAMPAIGN || this == POLL;
    }
}
