package city.okno.channel.sms;

import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import java.util.Map;
import java.util.Optional;

/// Reads what Twilio reports about a message (Twilio docs, Track the Message Status).
final class TwilioReports {

    private TwilioReports() {}

    /// @param parameters of the callback; `ErrorCode` is trusted only for what failed
    /// @return empty for a status that says no more than that the message was accepted
    static Optional<Report> report(Map<String, String> parameters) {
        return switch (parameters.getOrDefault("MessageStatus", "")) {
            case "sent" -> Optional.of(new Report(Receipt.SENT, "", false));
            case "delivered" -> Optional.of(new Report(Receipt.DELIVERED, "", false));
            case "read" -> Optional.of(new Report(Receipt.READ, "", false));
            case "failed", "undelivered", "canceled" -> Optional.of(undelivered(parameters));
            default -> Optional.empty();
        };
    }

    private static Report undelivered(Map<String, String> parameters) {
        var code = parameters.getOrDefault("ErrorCode", "");
        var trouble = TwilioTrouble.of(code);
        return new Report(
                Receipt.UNDELIVERED,
                trouble.isPresent() || code.matches("[0-9]{1,6}") ? code : "",
                trouble.map(TwilioTrouble::blocks).orElse(false));
    }
}
