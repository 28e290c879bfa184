package city.okno.conversation.answer;

import city.okno.script.When;
import java.time.LocalTime;

/// From the one time of day to the other, both included.
record Hours(LocalTime earliest, LocalTime latest) {

    static final Hours ANY = new Hours(When.FIRST_MINUTE, When.LAST_MINUTE);

    static Hours at(LocalTime time) {
        return new Hours(time, time);
    }

    static Hours from(LocalTime time) {
        return new Hours(time, When.LAST_MINUTE);
    }

    static Hours until(LocalTime time) {
        return new Hours(When.FIRST_MINUTE, time);
    }

    /// A quarter of a day is never meant by "about": half an hour to both sides.
    static Hours about(LocalTime time) {
        var before = time.minusMinutes(30);
        var after = time.plusMinutes(30);
        return new Hours(
                before.isAfter(time) ? When.FIRST_MINUTE : before,
                after.isBefore(time) ? When.LAST_MINUTE : after);
    }

    boolean isBackwards() {
        return latest.isBefore(earliest);
    }

    boolean isPoint() {
        return earliest.equals(latest);
    }

    /// What both allow; backwards when nothing.
    Hours and(Hours other) {
        return new Hours(
                earliest.isAfter(other.earliest) ? earliest : other.earliest,
                latest.isBefore(other.latest) ? latest : other.latest);
    }
}
