package city.okno.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TWENTY_ONE = LocalTime.of(21, 0);

    private final QuietHours moscow = new QuietHours(TWENTY_ONE, NINE, ZoneId.of("Europe/Moscow"));

    @ParameterizedTest
    @CsvSource({
        // 20:59:59, 21:00, 23:30, 00:00, 08:59:59, 09:00 in Moscow
        "2026-06-05T17:59:59Z,",
        "2026-06-05T18:00:00Z, 2026-06-06T06:00:00Z",
        "2026-06-05T20:30:00Z, 2026-06-06T06:00:00Z",
        "2026-06-05T21:00:00Z, 2026-06-06T06:00:00Z",
        "2026-06-06T05:59:59Z, 2026-06-06T06:00:00Z",
        "2026-06-06T06:00:00Z,"
    })
    void lieOverMidnight(Instant now, Instant end) {
        assertThat(moscow.end(now).orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // noon, and two hours later; 20:00, an hour today and one tomorrow; at night
        "2026-06-05T09:00:00Z, 2, 2026-06-05T11:00:00Z",
        "2026-06-05T17:00:00Z, 2, 2026-06-06T07:00:00Z",
        "2026-06-05T22:00:00Z, 2, 2026-06-06T08:00:00Z",
        "2026-06-05T17:00:00Z, 1, 2026-06-05T18:00:00Z",
        "2026-06-05T06:00:00Z, 36, 2026-06-07T18:00:00Z"
    })
    void giveWorkRest(Instant start, int hours, Instant end) {
        assertThat(moscow.after(start, Duration.ofHours(hours))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // 20:59 and 09:00 in Moscow; 21:00, 00:30 and 08:59
        "2026-06-05T17:59:00Z, 2026-06-05T17:59:00Z",
        "2026-06-05T06:00:00Z, 2026-06-05T06:00:00Z",
        "2026-06-05T18:00:00Z, 2026-06-05T17:30:00Z",
        "2026-06-05T21:30:00Z, 2026-06-05T17:30:00Z",
        "2026-06-06T05:59:00Z, 2026-06-05T17:30:00Z"
    })
    void bringWhatCannotWaitToTheEveningBefore(Instant moment, Instant told) {
        assertThat(moscow.orEveningBefore(moment)).isEqualTo(told);
    }

    @Test
    void divideDays() {
        var evening = Instant.parse("2026-06-05T20:30:00Z");

        assertThat(moscow.dayStart(evening)).isEqualTo(Instant.parse("2026-06-04T21:00:00Z"));
        assertThat(moscow.nextMorning(evening)).isEqualTo(Instant.parse("2026-06-06T06:00:00Z"));
    }

    @Test
    void mayLieWithinDay() {
        var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0), ZoneId.of("UTC"));
        assertThat(siesta.end(Instant.parse("2026-06-05T12:59:00Z"))).isEmpty();
        assertThat(siesta.end(Instant.parse("2026-06-05T13:00:00Z")))
                .contains(Instant.parse("2026-06-05T15:00:00Z"));
        assertThat(siesta.end(Instant.parse("2026-06-05T15:00:00Z"))).isEmpty();
    }

    @Test
    void mayNotBeAtAll() {
        var never = new QuietHours(NINE, NINE, ZoneId.of("UTC"));
        assertThat(never.after(Instant.EPOCH, Duration.ofDays(9)))
                .isEqualTo(Instant.EPOCH.plus(Duration.ofDays(9)));
        for (var hour = 0; hour < 24; hour++) {
            assertThat(never.end(Instant.EPOCH.plus(Duration.ofHours(hour)))).isEmpty();
        }
    }

    /// Whatever the instant and the zone, also where clocks change: what waits leaves at nine in
    /// the morning, within half a day and the hour of a change, and what does not wait is in the
    /// daytime.
    @Test
    void endInTheMorningForEveryInstantAndZone() {
        var random = new Random(20261122);
        var zones = List.of("Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Kathmandu");
        for (var i = 0; i < 20_000; i++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var now = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000));
            var end = new QuietHours(TWENTY_ONE, NINE, zone).end(now);
            if (end.isPresent()) {
                assertThat(end.get().atZone(zone).toLocalTime()).isEqualTo(NINE);
                assertThat(Duration.between(now, end.get()))
                        .isBetween(Duration.ofNanos(1), Duration.ofHours(13));
            } else {
                assertThat(now.atZone(zone).getHour()).isBetween(9, 20);
            }
        }
    }
}
