package city.okno.channel.sms;

import city.okno.delivery.Receipts;
import city.okno.script.ChannelKind;
import city.okno.settings.OknoSettings;
import com.twilio.security.RequestValidator;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where Twilio reports what became of a message. Answered only after it is stored: Twilio repeats
/// what was not answered.
@RestController
@Conditional(TwilioIsOn.class)
class TwilioStatusController {

    private static final int SID_AT_MOST = 100;

    private final RequestValidator signatures;
    private final @Nullable URI address;
    private final Receipts receipts;
    private final InstantSource clock;

    TwilioStatusController(
            TwilioSettings settings, OknoSettings okno, Receipts receipts, InstantSource clock) {
        this.signatures = new RequestValidator(settings.token());
        this.address = settings.reportAddress(okno.publicUrl());
        this.receipts = receipts;
        this.clock = clock;
    }

    @PostMapping(
            path = TwilioSettings.REPORTS,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> report(
            @RequestHeader(name = "X-Twilio-Signature", required = false)
                    @Nullable String signature,
            @RequestParam Map<String, String> parameters) {
        if (!isSigned(signature, parameters)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var sid = parameters.getOrDefault("MessageSid", "");
        if (sid.isEmpty() || sid.length() > SID_AT_MOST) {
            return ResponseEntity.badRequest().build();
        }
        TwilioReports.report(parameters)
                .ifPresent(
                        report -> receipts.report(ChannelKind.SMS, sid, report, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    private boolean isSigned(@Nullable String signature, Map<String, String> parameters) {
        return signature != null
                && address != null
                && signatures.validate(address.toString(), parameters, signature);
    }
}
