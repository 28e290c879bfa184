package city.okno.document;

import city.okno.script.Phone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a department says of a case. `toString` shows neither number nor phone.
///
/// @param sender the department, 1–64 characters
/// @param number of the case, unique within the department, 1–64 characters
/// @param service what the document is for, 1–200 characters
/// @param centre where it is given out, 1–200 characters
/// @param phone the applicant's; null: nobody is told, for trying out
/// @param at when it became so at the department: an older event never overwrites a newer one
/// @param keepUntil the last day on which it waits at the centre; null: not known
public record DocumentEvent(
        String sender,
        String number,
        String service,
        String centre,
        @Nullable Phone phone,
        DocumentStatus status,
        Instant at,
        @Nullable LocalDate keepUntil) {

    @Override
    public String toString() {
        return "DocumentEvent[" + sender + " " + status + "]";
    }
}
