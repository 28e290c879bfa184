package city.okno.appointment.talk;

import city.okno.script.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which free times somebody means, by the clock of the centre.
///
/// @param when null: any
record WishedTimes(@Nullable When when, ZoneId zone) {

    /// So many are offered where nothing fits.
    private static final int NEAREST = 6;

    boolean fits(Instant start) {
        return when == null || when.fits(LocalDateTime.ofInstant(start, zone));
    }

    /// What fits, else what is nearest to it; in order.
    List<Instant> of(List<Instant> free) {
        var fitting = free.stream().filter(this::fits).toList();
        return fitting.isEmpty() && when != null ? nearest(free, when) : fitting;
    }

    private List<Instant> nearest(List<Instant> free, When wish) {
        var wished = wish.from().atTime(wish.earliest()).atZone(zone).toInstant();
        return free.stream()
                .sorted(Comparator.comparing(it -> Duration.between(wished, it).abs()))
                .limit(NEAREST)
                .sorted()
                .toList();
    }
}
