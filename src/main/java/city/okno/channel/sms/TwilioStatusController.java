package city.okno.channel.sms;

import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts;
import city.okno.script.ChannelKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where Twilio reports what became of a message. Answered only after it is stored: Twilio repeats
/// what was not answered.
@RestController
@Conditional(TwilioIsOn.class)
class TwilioStatusController {

    private static final int SID_AT_MOST = 100;

    private final TwilioGate gate;
    private final TwilioAccounts accounts;
    private final SmsTroubles troubles;
    private final Receipts receipts;
    private final Permissions permissions;
    private final InstantSource clock;

    TwilioStatusController(
            TwilioGate gate,
            TwilioAccounts accounts,
            SmsTroubles troubles,
            Receipts receipts,
            Permissions permissions,
            InstantSource clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.troubles = troubles;
        this.receipts = receipts;
        this.permissions = permissions;
        this.clock = clock;
    }

    @PostMapping(
            path = TwilioSettings.REPORTS,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
        return switch (gate.report(request)) {
            case TwilioCall.Refused(var status, _) -> ResponseEntity.status(status).build();
            case TwilioCall.Genuine call -> keep(call);
        };
    }

    private ResponseEntity<Void> keep(TwilioCall.Genuine call) {
        var sid = call.get("MessageSid");
        if (sid.isEmpty() || sid.length() > SID_AT_MOST) {
            return ResponseEntity.badRequest().build();
        }
        TwilioReports.report(call.parameters()).ifPresent(report -> keep(report, sid, call));
        return ResponseEntity.noContent().build();
    }

    /// A report that is played again, or is about nobody's message, has no effects.
    private void keep(Receipts.Report report, String sid, TwilioCall.Genuine call) {
        var now = clock.instant();
        if (!receipts.report(ChannelKind.SMS, sid, report, now)) {
            return;
        }
        if (report.receipt() == Receipt.DELIVERED) {
            troubles.arrived(now);
        }
        TwilioTrouble.of(report.reason())
                .ifPresent(trouble -> heed(trouble, report.reason(), call, now));
    }

    private void heed(TwilioTrouble trouble, String code, TwilioCall.Genuine call, Instant now) {
        troubles.reported(trouble, code, now);
        switch (trouble) {
            case ACCOUNT_REFUSED -> accounts.refused(call.get("AccountSid"), code);
            case STOPPED ->
                    permissions.stopped(new Address(ChannelKind.SMS, call.get("To")), code, now);
            case TOO_FAST,
                    QUEUE_FULL,
                    BAD_NUMBER,
                    BLOCKED,
                    OTHER_SENDER,
                    TOO_LONG,
                    UNREACHABLE,
                    FILTERED,
                    UNCLEAR -> {}
        }
    }
}
