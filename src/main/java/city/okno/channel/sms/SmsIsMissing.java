package city.okno.channel.sms;

import city.okno.delivery.Outbox;
import city.okno.script.ChannelKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says at the start when no SMS can be sent.
@Component
class SmsIsMissing {

    private static final Logger log = LoggerFactory.getLogger(SmsIsMissing.class);

    private final Outbox outbox;

    SmsIsMissing(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (!outbox.carries(ChannelKind.SMS)) {
            log.warn(
                    "There is no SMS: nobody can prove a phone by a code, and who has no chat gets no"
                            + " notice. Set okno.twilio.account-sid, auth-token and from.");
        }
    }
}
