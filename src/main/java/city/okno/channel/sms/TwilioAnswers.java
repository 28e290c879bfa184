package city.okno.channel.sms;

import city.okno.delivery.Delivery;
import com.twilio.exception.ApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What Twilio's refusals mean for a letter. The code is the reason that is kept.
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

    /// Empty for a refusal whose code says nothing special.
    static Optional<TwilioTrouble> trouble(ApiException refusal) {
        return Optional.ofNullable(refusal.getCode()).flatMap(TwilioTrouble::of);
    }

    Delivery meaning(ApiException refusal) {
        return trouble(refusal)
                .map(trouble -> meaning(trouble, Integer.toString(refusal.getCode())))
                .orElseGet(() -> byStatus(refusal));
    }

    private Delivery meaning(TwilioTrouble trouble, String reason) {
        return switch (trouble) {
            case TOO_FAST -> new Delivery.RateLimited(withJitter(SHORT));
            case QUEUE_FULL -> new Delivery.RateLimited(withJitter(LONG));
            case ACCOUNT_REFUSED -> new Delivery.LaneDown(reason);
            case BAD_NUMBER, STOPPED, BLOCKED -> new Delivery.Rejected(reason, true, false);
            case OTHER_SENDER, TOO_LONG -> new Delivery.Rejected(reason, false, true);
            case UNREACHABLE, UNCLEAR -> new Delivery.Failed(reason);
            case FILTERED -> new Delivery.Rejected(reason, false, false);
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
}
