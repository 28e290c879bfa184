package city.okno.appointment.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.TimeZone;

/// What a calendar has to know of a zone to show one moment rightly: the yearly changes of its
/// clock, or the last change where there are no more. Calendars that know the zone by its name need
/// not even that.
final class CalendarZone {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int WEEK = 7;

    private final ZoneId zone;
    private final VTimezone described;

    private CalendarZone(ZoneId zone) {
        this.zone = zone;
        this.described = new VTimezone(zone.getId());
    }

    static TimezoneAssignment of(ZoneId zone, Instant moment) {
        var calendarZone = new CalendarZone(zone);
        calendarZone.describe(moment);
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), calendarZone.described);
    }

    private void describe(Instant moment) {
        var rules = zone.getRules();
        int lastYear = moment.atZone(zone).getYear() - 1;
        for (var yearly : rules.getTransitionRules()) {
            add(yearly.createTransition(lastYear)).setRecurrenceRule(recurrence(yearly));
        }
        var last = rules.previousTransition(moment.plusNanos(1));
        if (rules.getTransitionRules().isEmpty() && last != null) {
            add(last);
        } else if (rules.getTransitionRules().isEmpty()) {
            var offset = rules.getOffset(moment);
            add(new StandardTime(), ALWAYS, offset, offset);
        }
    }

    private Observance add(ZoneOffsetTransition change) {
        boolean summer = zone.getRules().isDaylightSavings(change.getInstant());
        return add(
                summer ? new DaylightSavingsTime() : new StandardTime(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private Observance add(
            Observance observance, LocalDateTime begin, ZoneOffset from, ZoneOffset to) {
        observance.setDateStart(
                new DateTimeComponents(
                        begin.getYear(),
                        begin.getMonthValue(),
                        begin.getDayOfMonth(),
                        begin.getHour(),
                        begin.getMinute(),
                        begin.getSecond(),
                        false));
        observance.setTimezoneOffsetFrom(offset(from));
        observance.setTimezoneOffsetTo(offset(to));
        described.addComponent(observance);
        return observance;
    }

    /// The last Sunday, the second one, or the Friday from the 23rd on.
    private static Recurrence recurrence(ZoneOffsetTransitionRule yearly) {
        var rule = new Recurrence.Builder(Frequency.YEARLY).byMonth(yearly.getMonth().getValue());
        int day = yearly.getDayOfMonthIndicator();
        var name = yearly.getDayOfWeek();
        if (name == null) {
            return rule.byMonthDay(day).build();
        }
        var weekday = DayOfWeek.valueOf(name.name());
        if (day < 0 || day + WEEK - 1 == yearly.getMonth().maxLength()) {
            return rule.byDay(-1, weekday).build();
        }
        if (day % WEEK == 1) {
            return rule.byDay(day / WEEK + 1, weekday).build();
        }
        for (int in = 0; in < WEEK; in++) {
            rule.byMonthDay(day + in);
        }
        return rule.byDay(weekday).build();
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
