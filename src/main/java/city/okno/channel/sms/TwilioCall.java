package city.okno.channel.sms;

import java.util.Map;
import org.springframework.http.HttpStatus;

/// What called one of the addresses that are Twilio's.
sealed interface TwilioCall {

    /// Twilio itself. `toString` shows nothing of it.
    record Genuine(Map<String, String> parameters) implements TwilioCall {

        String get(String name) {
            return parameters.getOrDefault(name, "");
        }

        @Override
        public String toString() {
            return "Genuine[" + parameters.size() + "]";
        }
    }

    /// @param reason in one word
    record Refused(HttpStatus status, String reason) implements TwilioCall {}
}
