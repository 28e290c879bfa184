package city.okno.document;

import city.okno.script.Phone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A reminder that is due. `toString` shows neither number nor phone.
record Reminder(
        long document,
        Kind kind,
        Instant dueAt,
        String sender,
        String number,
        String centre,
        Phone phone,
        @Nullable LocalDate keepUntil) {

    /// Why somebody is reminded. Stored by name.
    enum Kind {
        /// Ready for a week, and nobody came.
        WEEK("document.reminder_week"),
        MONTH("document.reminder_month"),
        /// Three days before it goes back.
        LAST_DAYS("document.reminder_last_days"),
        /// The resident wanted it.
        ASKED("document.reminder_asked");

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }

    @Override
    public String toString() {
        return "Reminder[" + document + " " + kind + "]";
    }
}
