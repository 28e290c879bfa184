package city.okno.channel.sms;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `okno.twilio.spare.*`: as the settings of the first account.
///
/// @param apiUrl null: as the first account's
/// @param weight 0: only when the first account cannot
public record SpareAccount(
        @Nullable @Pattern(regexp = TwilioSettings.SID, message = TwilioSettings.NO_SID)
                String accountSid,
        @Nullable String authToken,
        @Nullable @Pattern(regexp = TwilioSettings.SENDER, message = TwilioSettings.NO_SENDER)
                String from,
        @Nullable URI apiUrl,
        @DefaultValue("0") @Min(value = 0, message = "must not be negative") int weight) {

    @AssertTrue(message = TwilioSettings.INCOMPLETE)
    boolean isComplete() {
        return !isOn() || (TwilioSettings.isSet(authToken) && TwilioSettings.isSet(from));
    }

    @AssertTrue(message = TwilioSettings.NO_ADDRESS)
    boolean isAddress() {
        return apiUrl == null || TwilioSettings.isWeb(apiUrl);
    }

    boolean isOn() {
        return TwilioSettings.isSet(accountSid);
    }

    String sid() {
        return Objects.requireNonNull(accountSid);
    }

    String token() {
        return Objects.requireNonNull(authToken);
    }

    String sender() {
        return Objects.requireNonNull(from);
    }

    @Override
    public String toString() {
        return "SpareAccount[" + (isOn() ? "on" : "off") + "]";
    }
}
