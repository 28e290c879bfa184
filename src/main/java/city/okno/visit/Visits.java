package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// The door for whoever tells of visits. The same again changes nothing, and what is known never
/// becomes less, in whatever order it comes.
@Component
public class Visits {

    private final VisitRepository visits;
    private final QueueDayRepository queueDays;
    private final Centres centres;
    private final VisitSettings settings;

    Visits(
            VisitRepository visits,
            QueueDayRepository queueDays,
            Centres centres,
            VisitSettings settings) {
        this.visits = visits;
        this.queueDays = queueDays;
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
            if (counts && !visit.source().equals(OwnTickets.SOURCE)) {
                queueDays.note(visit.centre().value(), dayOf(visit));
            }
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

    /// Notes that somebody was called, if their beginning is known and no call yet; inside the
    /// caller's transaction.
    void call(String source, String number, Instant now) {
        visits.lock(source, number)
                .filter(it -> it.progress() == 0 && !it.taken().isAfter(now))
                .map(it -> it.calledAt(now))
                .ifPresent(visits::advance);
    }

    /// Notes that a visit has ended, if its beginning is known; inside the caller's transaction.
    void end(String source, String number, Instant now) {
        visits.lock(source, number)
                .filter(it -> it.served() == null && !it.taken().isAfter(now))
                .map(it -> it.endedAt(now))
                .ifPresent(visits::advance);
    }

    /// Whether a queue system tells of this centre today, by its clock.
    boolean hasQueueSystem(CentreId centre, Instant now) {
        return queueDays.has(centre.value(), now);
    }

    /// By the centre's clock, which may differ from others' by half hours.
    private Instant hourOf(Visit visit) {
        return visit.taken().atZone(zone(visit)).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    private QueueDayRepository.Day dayOf(Visit visit) {
        var zone = zone(visit);
        var day = LocalDate.ofInstant(visit.taken(), zone);
        return new QueueDayRepository.Day(
                day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private ZoneId zone(Visit visit) {
        return centres.find(visit.centre()).map(Centre::zone).orElse(ZoneOffset.UTC);
    }
}
