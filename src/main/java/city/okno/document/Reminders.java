package city.okno.document;

import city.okno.document.Reminder.Kind;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.notice.Preferences;
import city.okno.script.Phone;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When somebody is reminded that a document waits: after a week, after a month, three days before
/// it goes back, and when they ask for it. Inside the caller's transaction.
@Component
class Reminders {

    /// Of all notices about documents; their keys there begin with the document's id and a hyphen.
    static final String SENDER = "document";

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int LAST_DAYS = 3;

    private final ReminderRepository reminders;
    private final CaseRepository cases;
    private final Notices notices;
    private final Preferences preferences;
    private final DocumentSettings settings;
    private final ZoneId zone;

    Reminders(
            ReminderRepository reminders,
            CaseRepository cases,
            Notices notices,
            Preferences preferences,
            DocumentSettings settings,
            OknoSettings okno) {
        this.reminders = reminders;
        this.cases = cases;
        this.notices = notices;
        this.preferences = preferences;
        this.settings = settings;
        this.zone = okno.zone();
    }

    /// What is new in a ready case moves its reminders. Of what is past nobody is reminded.
    void plan(DocumentCase ready, Instant now) {
        reminders.unplan(ready.id());
        var since = LocalDate.ofInstant(ready.since(), zone);
        plan(ready, Kind.WEEK, since.plusDays(WEEK), now);
        plan(ready, Kind.MONTH, since.plusDays(MONTH), now);
        if (ready.keepUntil() != null) {
            plan(ready, Kind.LAST_DAYS, ready.keepUntil().minusDays(LAST_DAYS), now);
        }
    }

    private void plan(DocumentCase ready, Kind kind, LocalDate day, Instant now) {
        var due = at(day);
        if (due.isAfter(now) && isKept(day, ready.keepUntil())) {
            var evening = orEveningBefore(ready.phone(), due);
            reminders.plan(ready.id(), kind, evening.isAfter(now) ? evening : due);
        }
    }

    /// Where that moment lies in the night of who is reminded, the evening before it.
    private Instant orEveningBefore(@Nullable Phone phone, Instant due) {
        if (phone == null) {
            return due;
        }
        var wish = preferences.of(new Notice.Recipient.ToPhone(phone), Category.REMINDER);
        return wish.quiet().orEveningBefore(due);
    }

    /// @return the day; empty when the document is not kept so long
    Optional<LocalDate> ask(DocumentCase ready, int days, Instant now) {
        var day = LocalDate.ofInstant(now, zone).plusDays(days);
        if (!isKept(day, ready.keepUntil())) {
            return Optional.empty();
        }
        reminders.ask(ready.id(), at(day));
        return Optional.of(day);
    }

    /// The resident wants no more of this document, nor what nobody has told yet.
    void stop(DocumentCase document, Instant now) {
        cases.countAsTold(document.id(), now);
        reminders.stop(document.id(), now);
        notices.supersede(key(document.id()), now);
    }

    /// It waits no more. First the rows, for which a planner's transaction is waited, then what
    /// that planner told.
    void drop(DocumentCase document, Instant now) {
        reminders.delete(document.id());
        notices.supersede(key(document.id()), now);
    }

    Optional<LocalDate> next(DocumentCase document) {
        return reminders.next(document.id()).map(due -> LocalDate.ofInstant(due, zone));
    }

    /// All that is told of one document: the newest replaces what still waits.
    static String key(long document) {
        return "document-" + document;
    }

    /// Which one the notice with this key was about.
    static long document(String key) {
        return Long.parseLong(key.substring(0, key.indexOf('-')));
    }

    private static boolean isKept(LocalDate day, @Nullable LocalDate until) {
        return until == null || !day.isAfter(until);
    }

    private Instant at(LocalDate day) {
        return day.atTime(settings.remindAt()).atZone(zone).toInstant();
    }
}
