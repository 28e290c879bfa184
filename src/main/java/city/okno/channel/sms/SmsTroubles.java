package city.okno.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What operators hear of SMS that do not arrive: a counter for each kind of trouble (bad numbers
/// among them, which are somebody's data to be put right), and an alert for what is our own fault.
@Component
class SmsTroubles {

    private static final Logger log = LoggerFactory.getLogger(SmsTroubles.class);
    private static final String TROUBLES = "okno.sms.troubles";

    private final MeterRegistry meters;
    private final FilteredShare filtered = new FilteredShare();

    SmsTroubles(MeterRegistry meters) {
        this.meters = meters;
        for (var trouble : TwilioTrouble.values()) {
            meters.counter(TROUBLES, "trouble", tag(trouble));
        }
    }

    void note(TwilioTrouble trouble, Instant now) {
        meters.counter(TROUBLES, "trouble", tag(trouble)).increment();
        if (trouble == TwilioTrouble.FILTERED) {
            filtered.note(true, now);
        }
    }

    /// A report says what became of a message for good.
    void arrived(Instant now) {
        filtered.note(false, now);
    }

    /// Our own fault that shows only in a report; a refusal at the call is told by the lane.
    void reported(TwilioTrouble trouble, String code, Instant now) {
        note(trouble, now);
        switch (trouble) {
            case OTHER_SENDER, TOO_LONG -> log.error("Twilio could not send our SMS: {}", code);
            case TOO_FAST,
                    QUEUE_FULL,
                    ACCOUNT_REFUSED,
                    BAD_NUMBER,
                    STOPPED,
                    BLOCKED,
                    UNREACHABLE,
                    FILTERED,
                    UNCLEAR -> {}
        }
    }

    private static String tag(TwilioTrouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT);
    }
}
