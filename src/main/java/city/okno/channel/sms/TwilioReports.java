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
            case "failed", "undelivered", "canceled" -> {
                var code = parameters.getOrDefault("ErrorCode", "");
                yield Optional.of(
                        new Report(Receipt.UNDELIVERED, code, TwilioAnswers.blocks(code)));
            }
            default -> Optional.empty();
        };
    }
}
