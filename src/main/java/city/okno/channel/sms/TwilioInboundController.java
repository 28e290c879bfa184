package city.okno.channel.sms;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.CleanText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where Twilio brings what people write by SMS, where the country allows two ways. Answered after
/// the commit, with an empty TwiML: what Okno says goes the way of all letters.
@RestController
@Conditional(TwilioIsOn.class)
class TwilioInboundController {

    private static final Logger log = LoggerFactory.getLogger(TwilioInboundController.class);

    private static final String NOTHING = "<Response></Response>";
    private static final int SID_AT_MOST = 100;

    /// Twilio docs, Request parameters: Body has up to 1,600 characters.
    private static final int LONGEST = 1600;

    private final TwilioGate gate;
    private final SmsInbox inbox;
    private final SmsRegions regions;
    private final InstantSource clock;

    TwilioInboundController(
            TwilioGate gate, SmsInbox inbox, SmsSettings settings, InstantSource clock) {
        this.gate = gate;
        this.inbox = inbox;
        this.regions = new SmsRegions(settings.prices());
        this.clock = clock;
    }

    @PostMapping(
            path = TwilioSettings.INBOUND,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> bring(HttpServletRequest request) throws IOException {
        return switch (gate.inbound(request)) {
            case TwilioCall.Refused(var status, _) -> ResponseEntity.status(status).build();
            case TwilioCall.Genuine call -> take(call);
        };
    }

    private ResponseEntity<String> take(TwilioCall.Genuine call) {
        var sid = call.get("MessageSid");
        var text = CleanText.of(call.get("Body"));
        if (sid.isEmpty() || sid.length() > SID_AT_MOST || text.length() > LONGEST) {
            return ResponseEntity.badRequest().build();
        }
        var from = call.get("From");
        if (!regions.allow(from)) {
            // a short code, a company's name, a country that we do not write to: no way to answer
            log.info("An SMS is not answered: its sender gets none");
            return answered();
        }
        var taken = inbox.take(sid, new Address(ChannelKind.SMS, from), text, clock.instant());
        return taken ? answered() : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    private static ResponseEntity<String> answered() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(NOTHING);
    }
}
