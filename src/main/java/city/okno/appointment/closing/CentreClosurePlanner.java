package city.okno.appointment.closing;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.booking.Displacing;
import city.okno.appointment.closing.CentreClosureRepository.Concerned;
import city.okno.notice.Notices;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks who is expected where nobody may come, as long as a closure holds or after files changed,
/// and seats them elsewhere or tells them; and gives times back once it was opened again.
@Component
class CentreClosurePlanner implements Planner {

    static final String NAME = "appointment-closures";
    static final int BATCH = 50;
    private static final int MOST = 1000;

    private final CentreClosureRepository closures;
    private final Displacing displacing;
    private final ChangedFiles files;
    private final ClosingNews news;
    private final Notices notices;
    private final AppointmentSettings settings;
    private final TransactionTemplate writing;

    CentreClosurePlanner(
            CentreClosureRepository closures,
            Displacing displacing,
            ChangedFiles files,
            ClosingNews news,
            Notices notices,
            AppointmentSettings settings,
            TransactionTemplate writing) {
        this.closures = closures;
        this.displacing = displacing;
        this.files = files;
        this.news = news;
        this.notices = notices;
        this.settings = settings;
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    /// In batches, each with its notices in one transaction.
    @Override
    public void runDue(Instant now) {
        List<Concerned> before;
        List<Concerned> concerned = List.of();
        do {
            before = concerned;
            concerned = Objects.requireNonNull(writing.execute(_ -> displace(now)));
        } while (concerned.size() == BATCH && !concerned.equals(before));
        closures.restorable(now, MOST).forEach(it -> restore(it, now));
        if (files.isToBeLookedAt(now)) {
            followFiles(now);
        }
    }

    /// Whose time the files took away, and whom they gave it back.
    private void followFiles(Instant now) {
        var unplanned = displacing.unplanned(now);
        for (int from = 0; from < unplanned.size(); from += BATCH) {
            var some = unplanned.subList(from, Math.min(from + BATCH, unplanned.size()));
            writing.executeWithoutResult(_ -> displaceUnplanned(some, now));
        }
        closures.displacedByFiles(now, MOST).forEach(it -> restore(it, now));
    }

    private void displaceUnplanned(List<AppointmentId> some, Instant now) {
        var displaced = displacing.displace(some, now);
        displaced.forEach(it -> closures.displace(it.id(), null));
        notices.tellAll(displaced.stream().map(news::displaced).toList(), now);
    }

    private void restore(AppointmentId appointment, Instant now) {
        writing.executeWithoutResult(_ ->
                displacing
                        .restore(appointment, now)
                        .ifPresent(back -> notices.tell(news.back(back), now)));
    }

    private List<Concerned> displace(Instant now) {
        var concerned = closures.concerned(settings.unit(), now, BATCH);
        var why =
                concerned.stream()
                        .collect(Collectors.toMap(Concerned::appointment, Concerned::closure));
        var displaced = displacing.displace(why.keySet(), now);
        displaced.forEach(
                it -> closures.displace(it.id(), Objects.requireNonNull(why.get(it.id()))));
        notices.tellAll(displaced.stream().map(news::displaced).toList(), now);
        return concerned;
    }
}
