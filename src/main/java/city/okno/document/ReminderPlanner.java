package city.okno.document;

import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.planning.Planner;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds applicants of documents that wait for them. Quiet hours are the notices' matter.
@Component
class ReminderPlanner implements Planner {

    private static final int BATCH = 300;
    private static final Duration WORTH = Duration.ofDays(2);

    private final ReminderRepository reminders;
    private final Notices notices;
    private final TransactionTemplate writing;
    private final OknoSettings settings;

    ReminderPlanner(
            ReminderRepository reminders,
            Notices notices,
            TransactionTemplate writing,
            OknoSettings settings) {
        this.reminders = reminders;
        this.notices = notices;
        this.writing = writing;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "document-reminders";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    /// In batches, each told together and in one transaction: who dies in the midst of one has told
    /// nobody of it. What another node tells just now is left to it.
    @Override
    public void runDue(Instant now) {
        int taken;
        do {
            var due = reminders.due(now, BATCH);
            taken = Objects.requireNonNull(writing.execute(_ -> tell(due, now)));
        } while (taken > 0);
    }

    private int tell(List<Reminder> due, Instant now) {
        var mine = reminders.take(due, now);
        var notices = new ArrayList<Notice>();
        for (var reminder : mine) {
            var until = Worth.until(now, WORTH, reminder.keepUntil(), settings.zone());
            if (until.isAfter(now)) {
                notices.add(notice(reminder, until).paidBy(reminder.sender()));
            }
        }
        this.notices.tellAll(notices, now);
        return mine.size();
    }

    private static Notice notice(Reminder reminder, Instant until) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("centre", reminder.centre());
        arguments.put("number", reminder.number());
        if (reminder.keepUntil() != null) {
            arguments.put("until", reminder.keepUntil());
        }
        return new Notice(
                new Notice.Recipient.ToPhone(reminder.phone()),
                Category.REMINDER,
                Reminders.SENDER,
                reminder.document() + "-" + reminder.kind() + "-" + reminder.dueAt(),
                reminder.kind().template(),
                arguments,
                buttons(reminder.document()),
                until,
                Reminders.key(reminder.document()));
    }

    /// What can be done about a document that waits.
    static List<Notice.Button> buttons(long document) {
        var slot = String.valueOf(document);
        return List.of(
                new Notice.Button("document.mine_button", "documents.mine", Map.of()),
                ReadyPlanner.collect(document),
                new Notice.Button(
                        "document.tomorrow_button",
                        "documents.remind",
                        Map.of("document", slot, "when", "tomorrow")));
    }
}
