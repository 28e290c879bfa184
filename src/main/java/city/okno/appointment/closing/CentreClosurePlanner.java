package city.okno.appointment.closing;

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

/// Looks who is expected where nobody may come, as long as a closure holds, and seats them
/// elsewhere or tells them; and gives times back once it was opened again.
@Component
class CentreClosurePlanner implements Planner {

    static final String NAME = "appointment-closures";
    static final int BATCH = 50;
    private static final int MOST = 1000;

    private final CentreClosureRepository closures;
    private final Displacing displacing;
    private final ClosingNews news;
    private final Notices notices;
    private final AppointmentSettings settings;
    private final TransactionTemplate writing;

    CentreClosurePlanner(
            CentreClosureRepository closures,
            Displacing displacing,
            ClosingNews news,
            Notices notices,
            AppointmentSettings settings,
            TransactionTemplate writing) {
        this.closures = closures;
        this.displacing = displacing;
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
        closures.restorable(now, MOST)
                .forEach(it ->
                        writing.executeWithoutResult(_ ->
                                displacing
                                        .restore(it, now)
                                        .ifPresent(back -> notices.tell(news.back(back), now))));
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
