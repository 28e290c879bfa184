package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.Centres;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The door for whoever tells of visits. The same again changes nothing, and what is known never
/// becomes less, in whatever order it comes.
@Component
public class Visits {

    /// Who came longer ago has left without anybody noting it.
    private static final Duration WAITING = Duration.ofHours(4);

    private final VisitRepository visits;
    private final Centres centres;
    private final VisitSettings settings;

    Visits(VisitRepository visits, Centres centres, VisitSettings settings) {
        this.visits = visits;
        this.centres = centres;
        this.settings = settings;
    }

    /// Notes what is known of a visit now; inside the caller's transaction.
    ///
    /// @param counts false: it is kept apart from real ones and changes no figure
    public Noting note(Visit visit, boolean counts, Instant now) {
        if (visit.taken().isBefore(now.minus(settings.keep()))) {
            return new Noting.Outdated();
        }
        if (visits.insert(visit, hourOf(visit), counts)) {
            return new Noting.Made();
        }
        var known = visits.lock(visit.source(), visit.number()).orElseThrow();
        if (visit.contradicts(known)) {
            return new Noting.Contradicted();
        }
        if (visit.progress() == known.progress()) {
            return new Noting.Unchanged();
        }
        if (visit.progress() < known.progress()) {
            return new Noting.Outdated();
        }
        visits.advance(visit);
        return new Noting.Changed();
    }

    /// Notes that a visit has ended, if its beginning is known; inside the caller's transaction.
    void end(String source, String number, Instant now) {
        visits.lock(source, number)
                .filter(it -> it.served() == null && !it.taken().isAfter(now))
                .map(it -> it.endedAt(now))
                .ifPresent(visits::advance);
    }

    /// How many came before and wait at the same counters; empty when nobody waits with it.
    Optional<Integer> before(String source, String number, Instant now) {
        return visits.find(source, number)
                .filter(it -> it.called() == null && it.served() == null)
                .map(it -> visits.before(it, now.minus(WAITING)));
    }

    /// By the centre's clock, which may differ from others' by half hours.
    private Instant hourOf(Visit visit) {
        ZoneId zone = centres.find(visit.centre()).map(Centre::zone).orElse(ZoneOffset.UTC);
        return visit.taken().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }
}
