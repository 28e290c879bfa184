package city.okno.channel.sms;

import city.okno.settings.OknoSettings;
import com.twilio.security.RequestValidator;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Lets in only what Twilio has signed (Twilio docs, Security: HMAC-SHA1 over the public address,
/// with its port or without, and the sorted parameters). The address is the one in the settings,
/// not the one that the request names: before a proxy they differ.
@Component
@Conditional(TwilioIsOn.class)
class TwilioGate {

    private static final Logger log = LoggerFactory.getLogger(TwilioGate.class);

    /// More than any form of Twilio's has: 1,600 characters are ten thousand encoded ones.
    private static final int MOST_BYTES = 65_536;

    private static final String SIGNATURE = "X-Twilio-Signature";

    private final Map<String, RequestValidator> byAccount = new HashMap<>();
    private final RequestValidator first;
    private final MeterRegistry meters;
    private final @Nullable URI reports;
    private final @Nullable URI inbound;

    TwilioGate(TwilioSettings settings, OknoSettings okno, MeterRegistry meters) {
        settings.accounts()
                .forEach(one -> byAccount.put(one.sid(), new RequestValidator(one.token())));
        this.first = Objects.requireNonNull(byAccount.get(settings.sid()));
        this.meters = meters;
        this.reports = settings.reportAddress(okno.publicUrl());
        this.inbound = settings.inboundAddress(okno.publicUrl());
    }

    TwilioCall report(HttpServletRequest request) throws IOException {
        return noted(call(request, reports));
    }

    TwilioCall inbound(HttpServletRequest request) throws IOException {
        return noted(call(request, inbound));
    }

    private TwilioCall call(HttpServletRequest request, @Nullable URI address) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return new TwilioCall.Refused(HttpStatus.CONTENT_TOO_LARGE, "oversized");
        }
        var form = TwilioForm.read(body);
        if (form.isEmpty() || !isUtf8(request)) {
            return new TwilioCall.Refused(HttpStatus.BAD_REQUEST, "unreadable");
        }
        var signature = request.getHeader(SIGNATURE);
        if (address == null || signature == null || !isSigned(address, form.get(), signature)) {
            return new TwilioCall.Refused(HttpStatus.FORBIDDEN, "unsigned");
        }
        return new TwilioCall.Genuine(form.get());
    }

    private static boolean isUtf8(HttpServletRequest request) {
        var charset = request.getCharacterEncoding();
        return charset == null || charset.equalsIgnoreCase("utf-8");
    }

    private boolean isSigned(URI address, Map<String, String> form, String signature) {
        return byAccount
                .getOrDefault(form.getOrDefault("AccountSid", ""), first)
                .validate(address.toString(), form, signature);
    }

    private TwilioCall noted(TwilioCall call) {
        if (call instanceof TwilioCall.Refused(_, var reason)) {
            log.warn("A call that should be Twilio's is refused: {}", reason);
            meters.counter("okno.sms.refused", "reason", reason).increment();
        }
        return call;
    }
}
