package city.okno.document;

import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.planning.Planner;
import city.okno.script.Phone;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells applicants that their document is ready. Woken by the commit that made it so; the period
/// is the safety net.
@Component
class ReadyPlanner implements Planner {

    static final String NAME = "document-ready";

    private static final int BATCH = 100;

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

    @Override
    public void runDue(Instant now) {
        List<DocumentCase> ready;
        do {
            ready = cases.readyUntold(BATCH);
            for (var document : ready) {
                writing.executeWithoutResult(_ -> tell(document, now));
            }
        } while (ready.size() == BATCH);
    }

    private void tell(DocumentCase document, Instant now) {
        var phone = document.phone();
        if (phone != null && cases.markTold(document, now)) {
            notices.tell(notice(document, phone, now).paidBy(document.sender()), now);
        }
    }

    private Notice notice(DocumentCase document, Phone phone, Instant now) {
        return new Notice(
                new Notice.Recipient.ToPhone(phone),
                Category.DOCUMENT,
                Reminders.SENDER,
                document.id() + "-" + document.at(),
                "document.ready",
                Map.of("centre", document.centre(), "number", document.number()),
                List.of(new Notice.Button("document.mine_button", "documents.mine", Map.of())),
                Worth.until(now, WORTH, document.keepUntil(), settings.zone()),
                Reminders.key(document.id()));
    }
}
