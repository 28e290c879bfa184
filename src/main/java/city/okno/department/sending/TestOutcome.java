package city.okno.department.sending;

import static city.okno.script.ChannelKind.SMS;
import static city.okno.script.ChannelKind.TELEGRAM;

import city.okno.notice.NoticeStatus;
import city.okno.notice.NoticeStatus.Attempt;
import city.okno.notice.NoticeStatus.Standing;
import city.okno.script.Phone;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What becomes of a notice of a test key: its number decides. Stored by name.
public enum TestOutcome {
    DELIVERED("+79990000001", Standing.DELIVERED, ""),
    READ("+79990000002", Standing.READ, ""),
    /// The chat is not confirmed in time, the SMS arrives.
    LADDER("+79990000003", Standing.DELIVERED, ""),
    UNCONFIRMED("+79990000004", Standing.UNCONFIRMED, "unconfirmed"),
    UNDELIVERED("+79990000005", Standing.FAILED, "30003"),
    BLOCKED("+79990000006", Standing.FAILED, "blocked"),
    UNKNOWN("+79990000007", Standing.UNCONFIRMED, "unconfirmed"),
    EXPIRED("+79990000008", Standing.EXPIRED, "expired"),
    UNWANTED("+79990000009", Standing.SUPPRESSED, "unwanted"),
    NO_ADDRESS("+79990000010", Standing.SUPPRESSED, "no_address"),
    SUPERSEDED("+79990000011", Standing.SUPERSEDED, "superseded"),
    /// Until it is cancelled.
    WAITING("+79990000012", Standing.WAITING, ""),
    /// On its way until it is cancelled.
    ACTIVE("+79990000013", Standing.ACTIVE, "");

    private final String number;
    private final Standing standing;
    private final String reason;

    TestOutcome(String number, Standing standing, String reason) {
        this.number = number;
        this.standing = standing;
        this.reason = reason;
    }

    private List<Attempt> attempts(Instant at) {
        return switch (this) {
            case DELIVERED -> List.of(new Attempt(SMS, "delivered", "", at));
            case READ -> List.of(new Attempt(TELEGRAM, "read", "", at));
            case LADDER ->
                    List.of(
                            new Attempt(TELEGRAM, "sent", "", at),
                            new Attempt(SMS, "delivered", "", at));
            case UNCONFIRMED -> List.of(new Attempt(TELEGRAM, "sent", "", at));
            case UNDELIVERED -> List.of(new Attempt(SMS, "undelivered", reason, at));
            case BLOCKED -> List.of(new Attempt(TELEGRAM, "rejected", reason, at));
            case UNKNOWN -> List.of(new Attempt(SMS, "unknown", "", at));
            case ACTIVE -> List.of(new Attempt(SMS, "sent", "", at));
            case EXPIRED, UNWANTED, NO_ADDRESS, SUPERSEDED, WAITING -> List.of();
        };
    }

    /// The one that the number stands for; [#DELIVERED] for all others.
    static TestOutcome of(@Nullable Phone phone) {
        Predicate<TestOutcome> meant = it -> phone != null && it.number.equals(phone.e164());
        return Arrays.stream(values()).filter(meant).findFirst().orElse(DELIVERED);
    }

    /// Whether it has not ended.
    private boolean isOpen() {
        return this == WAITING || this == ACTIVE;
    }

    NoticeStatus status(SentNotice notice) {
        var made = notice.madeAt();
        var cancelled = isOpen() ? notice.cancelledAt() : null;
        return new NoticeStatus(
                cancelled == null ? standing : Standing.CANCELLED,
                cancelled == null ? reason : "cancelled",
                made,
                this == WAITING ? notice.expiresAt() : made,
                notice.expiresAt(),
                isOpen() ? cancelled : made,
                attempts(made));
    }
}
