package city.okno.appointment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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

    @Test
    void bothReadersFindWhatWasBooked() throws Exception {
        var file = CalendarFile.booked(entry(0, "2026-11-27T10:15:00", "Europe/Moscow"));
        var expected =
                new ReadBack(
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
        assertThat(ReadBack.byBiweekly(file)).isEqualTo(expected);
        assertThat(ReadBack.byIcal4j(file)).isEqualTo(expected);
    }

    @Test
    void movingKeepsTheEntryAndCountsOn() throws Exception {
        var file = CalendarFile.booked(entry(1, "2026-11-30T12:00:00", "Europe/Moscow"));
        assertThat(ReadBack.byBiweekly(file)).isEqualTo(ReadBack.byIcal4j(file));
        assertThat(ReadBack.byBiweekly(file).sequence()).isEqualTo(1);
        assertThat(ReadBack.byBiweekly(file).uid()).isEqualTo("7f3a@okno.example");
        assertThat(ReadBack.byBiweekly(file).start())
                .isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void cancellingTakesItAwayAndRingsNoMore() throws Exception {
        var file = CalendarFile.cancelled(entry(2, "2026-11-30T12:00:00", "Europe/Moscow"));
        assertThat(ReadBack.byBiweekly(file)).isEqualTo(ReadBack.byIcal4j(file));
        assertThat(ReadBack.byBiweekly(file).method()).isEqualTo("CANCEL");
        assertThat(ReadBack.byBiweekly(file).status()).isEqualTo("CANCELLED");
        assertThat(ReadBack.byBiweekly(file).sequence()).isEqualTo(2);
        assertThat(ReadBack.byBiweekly(file).alarms()).isEmpty();
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
        assertThat(ReadBack.byBiweekly(file).start()).isEqualTo(entry.start());
        assertThat(ReadBack.byIcal4j(file).start()).isEqualTo(entry.start());
        assertThat(ReadBack.byIcal4j(file).end()).isEqualTo(entry.end());
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

    /// Booked, moved and cancelled, with whatever signs cities write into their texts.
    @RepeatedTest(50)
    void bothReadersAgreeOnWhateverStandsInIt(RepetitionInfo seed) throws Exception {
        var random = new Random(seed.getCurrentRepetition());
        var zones = List.of("Europe/Moscow", "Asia/Kamchatka", "Europe/Berlin", "Etc/UTC");
        var start =
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(900L * random.nextInt(70_000));
        var entry =
                new CalendarEntry(
                        "7f3a@okno.example",
                        random.nextInt(5),
                        Instant.parse("2026-11-23T08:00:00Z"),
                        start,
                        start.plusSeconds(900L * (1 + random.nextInt(8))),
                        ZoneId.of(zones.get(random.nextInt(zones.size()))),
                        some(random),
                        some(random) + "\n" + some(random),
                        some(random),
                        some(random),
                        URI.create("https://okno.example"));
        for (var file : List.of(CalendarFile.booked(entry), CalendarFile.cancelled(entry))) {
            var read = ReadBack.byBoth(text(file));
            assertThat(read.start()).isEqualTo(entry.start());
            assertThat(read.end()).isEqualTo(entry.end());
            assertThat(read.sequence()).isEqualTo(entry.sequence());
            assertThat(read.title()).isEqualTo(entry.title());
            assertThat(read.text()).isEqualTo(entry.text());
            assertThat(read.place()).isEqualTo(entry.place());
        }
    }

    private static String some(Random random) {
        var signs =
                List.of("ж", "Щ", "a", "7", " ", ",", ";", ":", "\\", "\"", "«", "—", "🙂", "№");
        return "т"
                + Stream.generate(() -> signs.get(random.nextInt(signs.size())))
                        .limit(1 + random.nextInt(120))
                        .collect(Collectors.joining())
                + "т";
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

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
