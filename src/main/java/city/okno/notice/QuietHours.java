package city.okno.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When people are left alone, in the city's zone. May lie over midnight.
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /// Longer nobody reckons.
    private static final int MOST_DAYS = 1000;

    /// Before people want to be left alone.
    private static final Duration EVENING = Duration.ofMinutes(30);

    /// When the quiet hours around this instant end; empty when it is not quiet.
    public Optional<Instant> end(Instant now) {
        var local = now.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return Optional.empty();
        }
        var today = local.toLocalDate();
        var day = local.toLocalTime().isBefore(until) ? today : today.plusDays(1);
        return Optional.of(day.atTime(until).atZone(zone).toInstant());
    }

    /// When the day around this instant began.
    public Instant dayStart(Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /// When the next quiet hours begin; empty when there are none.
    public Optional<Instant> start(Instant now) {
        return from.equals(until) ? Optional.empty() : Optional.of(evening(now));
    }

    /// So many waking hours later, when it is not quiet.
    public Instant wakingAfter(Instant now, Duration waking) {
        var at = after(now, waking);
        return end(at).orElse(at);
    }

    /// The moment itself; where it is quiet then, half an hour before these quiet hours begin: for
    /// what the next morning may be too late for.
    public Instant orEveningBefore(Instant moment) {
        return isQuiet(moment.atZone(zone).toLocalTime()) ? begin(moment).minus(EVENING) : moment;
    }

    /// When the quiet hours around this instant began.
    private Instant begin(Instant quiet) {
        var local = quiet.atZone(zone);
        var overMidnight = from.isAfter(until) && local.toLocalTime().isBefore(until);
        var day = local.toLocalDate();
        return (overMidnight ? day.minusDays(1) : day).atTime(from).atZone(zone).toInstant();
    }

    /// When people may be told things tomorrow.
    public Instant nextMorning(Instant now) {
        var start = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return end(start).orElse(start);
    }

    /// When work that rests in quiet hours is done.
    public Instant after(Instant start, Duration work) {
        var at = end(start).orElse(start);
        var rest = work;
        for (var day = 0; day < MOST_DAYS; day++) {
            var evening = evening(at);
            if (from.equals(until) || !at.plus(rest).isAfter(evening)) {
                break;
            }
            rest = rest.minus(Duration.between(at, evening));
            at = end(evening).orElse(evening);
        }
        return at.plus(rest);
    }

    /// When the next quiet hours begin.
    private Instant evening(Instant now) {
        var local = now.atZone(zone);
        var day = local.toLocalDate();
        return (local.toLocalTime().isBefore(from) ? day : day.plusDays(1))
                .atTime(from)
                .atZone(zone)
                .toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        var afterStart = !time.isBefore(from);
        var beforeEnd = time.isBefore(until);
        return from.isAfter(until) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
