package city.okno.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One act.
///
/// @param id ascending; by it the next page is asked for
/// @param act for example `idea.rejected`
/// @param reason null when none was given
public record Entry(
        long id, Actor who, String act, Subject subject, @Nullable String reason, Instant at) {}
