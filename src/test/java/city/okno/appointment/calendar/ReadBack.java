package city.okno.appointment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Trigger;

/// What a calendar finds in a file. Two libraries read it that know nothing of each other.
public record ReadBack(
        String method,
        String uid,
        int sequence,
        String status,
        Instant changed,
        Instant start,
        Instant end,
        String title,
        String text,
        String place,
        String organizer,
        List<Duration> alarms) {

    static {
        // stays offline
        System.setProperty(
                "net.fortuna.ical4j.timezone.cache.impl",
                "net.fortuna.ical4j.util.MapTimeZoneCache");
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    /// What both of them found, if it is the same.
    public static ReadBack byBoth(String file) throws Exception {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(byBiweekly(bytes)).isEqualTo(byIcal4j(bytes));
        return byIcal4j(bytes);
    }

    static ReadBack byBiweekly(byte[] file) {
        var calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
        var event = calendar.getEvents().getFirst();
        return new ReadBack(
                calendar.getMethod().getValue(),
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getStatus().getValue(),
                event.getDateTimeStamp().getValue().toInstant(),
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                event.getSummary().getValue(),
                event.getDescription().getValue(),
                event.getLocation().getValue(),
                event.getOrganizer().getUri(),
                event.getAlarms().stream()
                        .map(it -> Duration.ofMillis(it.getTrigger().getDuration().toMillis()))
                        .toList());
    }

    static ReadBack byIcal4j(byte[] file) throws Exception {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        var event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
        return new ReadBack(
                calendar.getRequiredProperty(Property.METHOD).getValue(),
                event.getUid().orElseThrow().getValue(),
                Integer.parseInt(event.getRequiredProperty(Property.SEQUENCE).getValue()),
                event.getRequiredProperty(Property.STATUS).getValue(),
                Instant.from(event.getDateTimeStamp().getDate()),
                instant(event.getDateTimeStart().getDate()),
                instant(event.getDateTimeEnd().getDate()),
                event.getSummary().getValue(),
                event.getDescription().getValue(),
                event.getLocation().getValue(),
                event.getOrganizer().getValue(),
                event.getAlarms().stream().map(ReadBack::before).toList());
    }

    private static Duration before(VAlarm alarm) {
        Trigger trigger = alarm.getRequiredProperty(Property.TRIGGER);
        return trigger.getDuration() instanceof java.time.Period days
                ? Duration.ofDays(days.getDays())
                : Duration.from(trigger.getDuration());
    }

    private static Instant instant(Temporal moment) {
        return Instant.from(moment);
    }
}
