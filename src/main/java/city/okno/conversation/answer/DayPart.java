package city.okno.conversation.answer;

import java.time.LocalTime;

/// A part of the day as people use it for a visit. The entries of the word list `day_part` are
/// these names in lower case.
enum DayPart {
    MORNING(0, 6, 11),
    BEFORE_LUNCH(0, 0, 12),
    FIRST_HALF(0, 0, 11),
    LUNCH(12, 12, 13),
    DAYTIME(12, 12, 16),
    AFTERNOON(12, 12, 17),
    AFTER_LUNCH(12, 13, 17),
    SECOND_HALF(12, 12, 23),
    EVENING(16, 17, 23),
    NIGHT(21, 0, 5);

    private final int clockFrom;
    private final int from;
    private final int last;

    /// @param clockFrom the first hour that is named with this part: four in the morning is one
    /// @param last the last hour of the range that the part means alone
    DayPart(int clockFrom, int from, int last) {
        this.clockFrom = clockFrom;
        this.from = from;
        this.last = last;
    }

    /// What the part means when no hour stands beside it.
    Hours hours() {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(last, 59));
    }

    /// Whether a time is called by this part: eleven at night, five in the evening.
    boolean names(LocalTime time) {
        int hour = time.getHour();
        return this == NIGHT
                ? hour >= clockFrom || hour <= last
                : hour >= clockFrom && hour <= last;
    }
}
