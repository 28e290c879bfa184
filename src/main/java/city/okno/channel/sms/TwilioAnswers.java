package city.okno.channel.sms;

import city.okno.delivery.Delivery;
import com.twilio.exception.ApiException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// What Twilio's refusals mean for a letter (Twilio docs, Error and Warning Dictionary). The code
/// is the reason that is kept.
final class TwilioAnswers {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final RandomGenerator random;

    TwilioAnswers(RandomGenerator random) {
        this.random = random;
    }

    Delivery meaning(ApiException refusal) {
        var code = refusal.getCode();
        return code == null ? byStatus(refusal) : byCode(code, refusal);
    }

    private Delivery byCode(int code, ApiException refusal) {
        var reason = Integer.toString(code);
        return switch (code) {
            // too many requests; too many concurrent ones; the sender's or the channel's rate
            case 20429, 14107, 63017, 63018 -> new Delivery.RateLimited(withJitter(SHORT));
            // the sender's queue is full
            case 21611, 30001 -> new Delivery.RateLimited(withJitter(LONG));
            // wrong credentials, no such account, account suspended, a region or a sender not
            // permitted
            case 20003, 20404, 30002, 21408, 30024, 30034 -> new Delivery.LaneDown(reason);
            // no such number, not a mobile one, the recipient cannot be reached, or said STOP
            case 21211, 21214, 21614, 21635, 21610, 30004, 30005, 30006 ->
                    new Delivery.Rejected(reason, true, false);
            default -> byStatus(refusal);
        };
    }

    private Delivery byStatus(ApiException refusal) {
        var status = refusal.getStatusCode() == null ? SERVER_ERROR : refusal.getStatusCode();
        var reason =
                refusal.getCode() == null ? "http " + status : Integer.toString(refusal.getCode());
        if (status == TOO_MANY_REQUESTS) {
            return new Delivery.RateLimited(withJitter(SHORT));
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new Delivery.LaneDown(reason);
        }
        return status >= SERVER_ERROR
                ? new Delivery.Failed(reason)
                : new Delivery.Rejected(reason, false, true);
    }

    /// Up to half as long again, so that waiting letters do not come back together.
    private Duration withJitter(Duration pause) {
        return pause.plusMillis(random.nextLong(pause.toMillis() / 2));
    }

    /// Whether a reported error says that this number will never get an SMS: 21610 STOP, 30004
    /// blocked, 30005 unknown, 30006 landline.
    static boolean blocks(String code) {
        return switch (code) {
            case "21610", "30004", "30005", "30006" -> true;
            default -> false;
        };
    }
}
