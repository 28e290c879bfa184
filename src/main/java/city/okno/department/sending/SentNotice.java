package city.okno.department.sending;

import city.okno.notice.NoticeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a department had somebody told.
///
/// @param id by which the department knows it
/// @param sender see [city.okno.department.ApiKey#sender]
/// @param notice null: of a test key
/// @param outcome what becomes of it; null: a notice knows
/// @param cancelledAt null: its sender did not take it back, or the notice knows
public record SentNotice(
        UUID id,
        String sender,
        String template,
        int version,
        @Nullable NoticeId notice,
        @Nullable TestOutcome outcome,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant cancelledAt) {}
