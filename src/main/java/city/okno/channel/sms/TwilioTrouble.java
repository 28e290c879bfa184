package city.okno.channel.sms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What Twilio's codes mean (Twilio docs, Error and Warning Dictionary). The same code may come in
/// the answer to a call or, hours later, in a report.
enum TwilioTrouble {
    /// Too many requests, too many at once, the sender's or the channel's rate.
    TOO_FAST,
    /// The sender's queue is full.
    QUEUE_FULL,
    /// Wrong credentials, no such account, suspended, a region or a sender not permitted.
    ACCOUNT_REFUSED,
    /// No such number, not a mobile one, unknown, a landline.
    BAD_NUMBER,
    /// The recipient said STOP to this sender; only START takes it back.
    STOPPED,
    /// The recipient blocks it.
    BLOCKED,
    /// This sender does not reach this number; another one may.
    OTHER_SENDER,
    /// The text is too long.
    TOO_LONG,
    /// The phone is off or out of reach.
    UNREACHABLE,
    /// The carrier takes it for spam.
    FILTERED,
    /// The carrier does not say why.
    UNCLEAR;

    static Optional<TwilioTrouble> of(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 20429, 14107, 63017, 63018 -> TOO_FAST;
                    case 21611, 30001 -> QUEUE_FULL;
                    case 20003, 20404, 30002, 21408, 30024, 30034 -> ACCOUNT_REFUSED;
                    case 21211, 21214, 21614, 21635, 30005, 30006 -> BAD_NUMBER;
                    case 21610 -> STOPPED;
                    case 30004 -> BLOCKED;
                    case 21612, 21606 -> OTHER_SENDER;
                    case 21617 -> TOO_LONG;
                    case 30003 -> UNREACHABLE;
                    case 30007 -> FILTERED;
                    case 30008 -> UNCLEAR;
                    default -> null;
                });
    }

    /// @param code as Twilio reports it; anything else is no trouble that is known
    static Optional<TwilioTrouble> of(String code) {
        return code.matches("[0-9]{1,6}") ? of(Integer.parseInt(code)) : Optional.empty();
    }

    /// Before a message that was taken and did not arrive is sent again; empty: it is not.
    List<Duration> pauses() {
        return switch (this) {
            case TOO_FAST -> minutes(1, 2, 5);
            case QUEUE_FULL -> minutes(1, 1, 2, 5, 10);
            case ACCOUNT_REFUSED -> minutes(15, 30, 60);
            case UNREACHABLE -> minutes(10, 120);
            case UNCLEAR -> minutes(5);
            case BAD_NUMBER, STOPPED, BLOCKED, OTHER_SENDER, TOO_LONG, FILTERED -> List.of();
        };
    }

    /// Whether this number gets no SMS until a sign of life.
    boolean blocks() {
        return switch (this) {
            case BAD_NUMBER, STOPPED, BLOCKED -> true;
            case TOO_FAST,
                    QUEUE_FULL,
                    ACCOUNT_REFUSED,
                    OTHER_SENDER,
                    TOO_LONG,
                    UNREACHABLE,
                    FILTERED,
                    UNCLEAR ->
                    false;
        };
    }

    private static List<Duration> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
