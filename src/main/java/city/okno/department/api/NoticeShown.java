package city.okno.department.api;

import city.okno.department.form.Fields;
import city.okno.department.sending.SentNotice;
import city.okno.notice.NoticeStatus;
import city.okno.notice.NoticeStatus.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A notice as its department sees it: nothing about the person.
///
/// @param state see [Standing], in lower case
/// @param reason a short code; null: there is none
/// @param waitsUntil as long as it waits
/// @param endedAt null: it has not ended
@JsonInclude(Include.NON_NULL)
record NoticeShown(
        String id,
        String template,
        int version,
        String state,
        @Nullable String reason,
        String createdAt,
        @Nullable String waitsUntil,
        String expiresAt,
        @Nullable String endedAt,
        List<AttemptShown> attempts) {

    /// One message by one way.
    ///
    /// @param channel `telegram`, `vk`, `web` or `sms`
    /// @param state `queued`, `sent`, `delivered`, `read`, `undelivered`, `rejected`, `dropped`,
    ///   `unknown` or, long ago, `forgotten`
    @JsonInclude(Include.NON_NULL)
    record AttemptShown(String channel, String state, @Nullable String reason, String at) {}

    static NoticeShown of(SentNotice notice, NoticeStatus status) {
        return new NoticeShown(
                notice.id().toString(),
                notice.template(),
                notice.version(),
                Fields.code(status.standing()),
                some(status.reason()),
                notice.madeAt().toString(),
                status.standing() == Standing.WAITING ? status.dueAt().toString() : null,
                status.expiresAt().toString(),
                status.endedAt() == null ? null : status.endedAt().toString(),
                status.attempts().stream().map(NoticeShown::shown).toList());
    }

    private static AttemptShown shown(NoticeStatus.Attempt attempt) {
        var state = attempt.state();
        return new AttemptShown(
                attempt.channel().code(),
                state == null ? "forgotten" : state,
                some(attempt.reason()),
                attempt.at().toString());
    }

    private static @Nullable String some(String reason) {
        return reason.isEmpty() ? null : reason;
    }
}
