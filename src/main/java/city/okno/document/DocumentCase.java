package city.okno.document;

import city.okno.script.Phone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case as it is kept. `toString` shows only its place in the table.
///
/// @param phone null after its owner had it erased
record DocumentCase(
        long id,
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
        return "DocumentCase[" + id + "]";
    }
}
