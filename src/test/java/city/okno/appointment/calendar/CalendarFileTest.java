package city.okno.appointment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each file is read by two libraries that know nothing of each other.
class CalendarFileTest {

    private static final String TITLE = "Паспорт, загранпаспорт; замена";
    private static final String TEXT =
            "Талон 7KM 4XA.\nВозьмите: паспорт, фото 3,5 × 4,5; \\ и «заявление» — распечатанное,"
                    + " в двух экземплярах. 🙂 Ждём вас!";
    private static final String PLACE = "Варшавское шоссе, 47, корп. 4; вход со двора";

    /// What a reader found.
    record Read(
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
            List<Duration> alarms) {}

    @BeforeAll
    static void staysOffline() {
        System.setProperty(
                "net.fortuna.ical4j.timezone.cache.impl",
                "net.fortuna.ical4j.util.MapTimeZoneCache");
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    @Test
    void bothReadersFindWhatWasBooked() throws Exception {
        var file = CalendarFile.booked(entry(0, "2026-11-27T10:15:00", "Europe/Moscow"));
        var expected =
                new Read(
                        "PUBLISH",
                        "7f3a@okno.example",
                        0,
                        "CONFIRMED",
                        Instant.parse("2026-11-23T08:00:00Z"),
                        Instant.parse("2026-11-27T07:15:00Z"),
                        Instant.parse("2026-11-27T07:45:00Z"),
                        TITLE,
                        TEXT,
                        PLACE,
                        "https://okno.example",
                        List.of(Duration.ofDays(-1), Duration.ofHours(-2)));
        assertThat(byBiweekly(file)).isEqualTo(expected);
        assertThat(byIcal4j(file)).isEqualTo(expected);
    }

    @Test
    void movingKeepsTheEntryAndCountsOn() throws Exception {
        var file = CalendarFile.booked(entry(1, "2026-11-30T12:00:00", "Europe/Moscow"));
        assertThat(byBiweekly(file)).isEqualTo(byIcal4j(file));
        assertThat(byBiweekly(file).sequence()).isEqualTo(1);
        assertThat(byBiweekly(file).uid()).isEqualTo("7f3a@okno.example");
        assertThat(byBiweekly(file).start()).isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void cancellingTakesItAwayAndRingsNoMore() throws Exception {
        var file = CalendarFile.cancelled(entry(2, "2026-11-30T12:00:00", "Europe/Moscow"));
        assertThat(byBiweekly(file)).isEqualTo(byIcal4j(file));
        assertThat(byBiweekly(file).method()).isEqualTo("CANCEL");
        assertThat(byBiweekly(file).status()).isEqualTo("CANCELLED");
        assertThat(byBiweekly(file).sequence()).isEqualTo(2);
        assertThat(byBiweekly(file).alarms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28T10:00:00",
        "Europe/Berlin, 2026-03-29T10:00:00",
        "Europe/Berlin, 2026-03-29T03:00:00",
        "Europe/Berlin, 2026-10-25T01:30:00",
        "Europe/Berlin, 2026-10-25T10:00:00",
        "America/New_York, 2026-03-08T09:00:00",
        "Asia/Kathmandu, 2026-06-01T09:00:00",
        "Etc/UTC, 2026-06-01T09:00:00"
    })
    void bothReadersKeepTheMomentWhereClocksChange(String zone, String local) throws Exception {
        var entry = entry(0, local, zone);
        var file = CalendarFile.booked(entry);
        assertThat(byBiweekly(file).start()).isEqualTo(entry.start());
        assertThat(byIcal4j(file).start()).isEqualTo(entry.start());
        assertThat(byIcal4j(file).end()).isEqualTo(entry.end());
    }

    @Test
    void namesTheZoneAndDescribesItsClock() {
        var text = text(CalendarFile.booked(entry(0, "2026-06-01T10:00:00", "Europe/Berlin")));
        assertThat(text)
                .contains("DTSTART;TZID=Europe/Berlin:20260601T100000")
                .contains("BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200")
                .contains("BEGIN:STANDARD", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctets() {
        var file = CalendarFile.booked(entry(0, "2026-11-27T10:15:00", "Europe/Moscow"));
        assertThat(text(file).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(75));
        assertThat(text(file)).doesNotContain("\uFFFD");
    }

    private static CalendarEntry entry(int sequence, String local, String zone) {
        var start = ZonedDateTime.parse(local + "Z").withZoneSameLocal(ZoneId.of(zone)).toInstant();
        return new CalendarEntry(
                "7f3a@okno.example",
                sequence,
                Instant.parse("2026-11-23T08:00:00Z"),
                start,
                start.plus(Duration.ofMinutes(30)),
                ZoneId.of(zone),
                TITLE,
                TEXT,
                PLACE,
                "Центры госуслуг",
                URI.create("https://okno.example"));
    }

    private static Read byBiweekly(byte[] file) {
        var calendar = Biweekly.parse(text(file)).first();
        var event = calendar.getEvents().getFirst();
        return new Read(
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

    private static Read byIcal4j(byte[] file) throws Exception {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        var event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
        return new Read(
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
                event.getAlarms().stream().map(CalendarFileTest::before).toList());
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

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
