package city.okno.document;

import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.planning.Planner;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells applicants that their document is ready. Woken by the commit that made it so; the period
/// is the safety net.
@Component
class ReadyPlanner implements Planner {

    static final String NAME = "document-ready";

    private static final int BATCH = 300;

    /// News of a document is worth telling for so long.
    private static final Duration WORTH = Duration.ofDays(7);

    private final CaseRepository cases;
    private final Notices notices;
    private final TransactionTemplate writing;
    private final OknoSettings settings;

    ReadyPlanner(
            CaseRepository cases,
            Notices notices,
            TransactionTemplate writing,
            OknoSettings settings) {
        this.cases = cases;
        this.notices = notices;
        this.writing = writing;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    /// A document is marked as told by one alone.
    @Override
    public boolean mayOverlap() {
        return true;
    }

    /// In batches, as [ReminderPlanner].
    @Override
    public void runDue(Instant now) {
        int taken;
        do {
            var ready = cases.readyUntold(BATCH);
            taken = Objects.requireNonNull(writing.execute(_ -> tell(ready, now)));
        } while (taken > 0);
    }

    private int tell(List<DocumentCase> ready, Instant now) {
        var mine = cases.take(ready, now);
        notices.tellAll(
                mine.stream()
                        .map(document -> notice(document, now).paidBy(document.sender()))
                        .toList(),
                now);
        return mine.size();
    }

    /// Books a time for it.
    static Notice.Button collect(long document) {
        return new Notice.Button(
                "document.collect_button",
                "documents.collect",
                Map.of("document", String.valueOf(document)));
    }

    private Notice notice(DocumentCase document, Instant now) {
        return new Notice(
                new Notice.Recipient.ToPhone(Objects.requireNonNull(document.phone())),
                Category.DOCUMENT,
                Reminders.SENDER,
                document.id() + "-" + document.at(),
                "document.ready",
                Map.of("centre", document.centre(), "number", document.number()),
                List.of(
                        new Notice.Button("document.mine_button", "documents.mine", Map.of()),
                        collect(document.id())),
                Worth.until(now, WORTH, document.keepUntil(), settings.zone()),
                Reminders.key(document.id()));
    }
}
