package city.okno.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a document is, for the department that said it.
///
/// @param at of the latest event
/// @param keepUntil null: not known
/// @param history every state that was told of, the earliest first, at most a hundred
public record DocumentState(
        String number,
        String service,
        String centre,
        DocumentStatus status,
        Instant at,
        @Nullable LocalDate keepUntil,
        List<Stage> history) {

    /// @param at by the department's clock
    public record Stage(DocumentStatus status, Instant at) {}

    @Override
    public String toString() {
        return "DocumentState[" + status + "]";
    }
}
