package city.okno.channel.sms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
/// @param otherFrom a second sender of the same account, for numbers that the first may not write
///   to
/// @param weight the share of messages that this account gets first, against the spare one's
/// @param spare another account, for when this one is refused, fails or is slow
/// @param apiUrl http or https, with a port if need be
/// @param publicUrl under which Twilio reaches Okno for its reports; null: `okno.public-url`, and
///   without that there are no reports
/// @param timeout how long Twilio may take to answer
@Validated
@ConfigurationProperties("okno.twilio")
public record TwilioSettings(
        @Nullable @Pattern(regexp = SID, message = NO_SID) String accountSid,
        @Nullable String authToken,
        @Nullable @Pattern(regexp = SENDER, message = NO_SENDER) String from,
        @Nullable @Pattern(regexp = SENDER, message = NO_SENDER) String otherFrom,
        @DefaultValue("1") @Min(value = 0, message = "must not be negative") int weight,
        @DefaultValue @Valid SpareAccount spare,
        @DefaultValue("https://api.twilio.com") URI apiUrl,
        @Nullable URI publicUrl,
        @DefaultValue("20s") Duration timeout) {

    static final String REPORTS = "/webhooks/twilio/status";
    static final String INBOUND = "/webhooks/twilio/inbound";

    static final String SID = "(AC[0-9a-fA-F]{32})?";
    static final String SENDER =
            "(\\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 _&-]{1,11})?";

    static final String NO_SID = "must be AC and 32 hexadecimal digits";
    static final String NO_SENDER =
            "must be a number such as +12025550123, a name of at most 11 characters,"
                    + " or a messaging service MG…";
    static final String INCOMPLETE = "auth-token and from must be set when account-sid is";
    static final String NO_ADDRESS = "api-url must start with http:// or https:// and name a host";

    /// One account as it is called.
    ///
    /// @param senders the first one first
    record Account(String sid, String token, List<String> senders, URI apiUrl, int weight) {
        @Override
        public String toString() {
            return "Account[" + apiUrl + "]";
        }
    }

    /// The first one first.
    List<Account> accounts() {
        var accounts = new ArrayList<Account>();
        accounts.add(new Account(sid(), token(), senders(), apiUrl, weight));
        if (spare.isOn()) {
            accounts.add(
                    new Account(
                            spare.sid(),
                            spare.token(),
                            List.of(spare.sender()),
                            spare.apiUrl() == null ? apiUrl : spare.apiUrl(),
                            spare.weight()));
        }
        return accounts;
    }

    private List<String> senders() {
        return isSet(otherFrom)
                ? List.of(sender(), Objects.requireNonNull(otherFrom))
                : List.of(sender());
    }

    @AssertTrue(message = INCOMPLETE)
    boolean isComplete() {
        return !isOn() || (isSet(authToken) && isSet(from));
    }

    @AssertTrue(message = "weight of one account at least must be more than 0")
    boolean isWeighed() {
        return weight > 0 || (spare.isOn() && spare.weight() > 0);
    }

    @AssertTrue(message = NO_ADDRESS)
    boolean isAddress() {
        return isWeb(apiUrl);
    }

    static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
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
        return address(okno, REPORTS);
    }

    /// Where Twilio brings what people write.
    ///
    /// @param okno `okno.public-url`
    /// @return null when Twilio cannot reach us
    @Nullable URI inboundAddress(@Nullable URI okno) {
        return address(okno, INBOUND);
    }

    private @Nullable URI address(@Nullable URI okno, String path) {
        var base = publicUrl == null ? okno : publicUrl;
        return base == null ? null : URI.create(base.toString().replaceFirst("/$", "") + path);
    }

    static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "TwilioSettings[" + (isOn() ? "on" : "off") + ", " + apiUrl + "]";
    }
}
