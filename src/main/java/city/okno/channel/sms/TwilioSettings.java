package city.okno.channel.sms;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.twilio.*`. SMS goes through Twilio when the SID is set.
///
/// @param accountSid `AC` and 32 hexadecimal digits
/// @param authToken a secret; signs callbacks too
/// @param from a number in E.164, an alphanumeric sender of at most 11 characters, or a messaging
///   service (`MG` and 32 hexadecimal digits)
/// @param apiUrl http or https, with a port if need be
/// @param publicUrl under which Twilio reaches Okno for its reports; null: `okno.public-url`, and
///   without that there are no reports
/// @param timeout how long Twilio may take to answer
@Validated
@ConfigurationProperties("okno.twilio")
public record TwilioSettings(
        @Nullable
                @Pattern(
                        regexp = "(AC[0-9a-fA-F]{32})?",
                        message = "must be AC and 32 hexadecimal digits")
                String accountSid,
        @Nullable String authToken,
        @Nullable
                @Pattern(
                        regexp =
                                "(\\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32}"
                                        + "|(?=.*[A-Za-z])[A-Za-z0-9 _&-]{1,11})?",
                        message =
                                "must be a number such as +12025550123, a name of at most 11"
                                        + " characters, or a messaging service MG…")
                String from,
        @DefaultValue("https://api.twilio.com") URI apiUrl,
        @Nullable URI publicUrl,
        @DefaultValue("20s") Duration timeout) {

    static final String REPORTS = "/webhooks/twilio/status";

    @AssertTrue(message = "auth-token and from must be set when account-sid is")
    boolean isComplete() {
        return !isOn() || (isSet(authToken) && isSet(from));
    }

    @AssertTrue(message = "api-url must start with http:// or https:// and name a host")
    boolean isAddress() {
        return apiUrl.getHost() != null
                && (apiUrl.getScheme().equals("http") || apiUrl.getScheme().equals("https"));
    }

    boolean isOn() {
        return isSet(accountSid);
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

    /// Where Twilio sends its reports; what it signs begins with this address.
    ///
    /// @param okno `okno.public-url`
    /// @return null when Twilio cannot reach us
    @Nullable URI reportAddress(@Nullable URI okno) {
        var base = publicUrl == null ? okno : publicUrl;
        return base == null ? null : URI.create(base.toString().replaceFirst("/$", "") + REPORTS);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "TwilioSettings[" + (isOn() ? "on" : "off") + ", " + apiUrl + "]";
    }
}
