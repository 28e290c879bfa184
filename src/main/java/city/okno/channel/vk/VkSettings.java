package city.okno.channel.vk;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.vk.*`. VK is on when the token is set.
///
/// @param token of the community, as VK shows it; a secret
/// @param groupId the community's number
/// @param apiUrl http or https address of VK's interface, with a port if need be
/// @param mode how updates come in
/// @param secret which VK sends with each of its calls; only for callback
/// @param confirmation what VK wants to hear when it asks whether the address is ours; only for
///   callback
/// @param pollTimeout how long VK may hold an empty poll open, 1 to 40 seconds
/// @param timeout how long VK may take to answer a call
@Validated
@ConfigurationProperties("okno.vk")
record VkSettings(
        @Nullable
                @Pattern(
                        regexp = "([A-Za-z0-9._-]{20,})?",
                        message =
                                "must be a community's token: at least 20 letters, digits, dots,"
                                        + " hyphens or underscores")
                String token,
        @Nullable @Positive(message = "must be the community's number, without a minus")
                Long groupId,
        @DefaultValue("https://api.vk.com") URI apiUrl,
        @DefaultValue("long-poll") VkMode mode,
        @Nullable String secret,
        @Nullable String confirmation,
        @DefaultValue("25s") Duration pollTimeout,
        @DefaultValue("20s") Duration timeout) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    @AssertTrue(message = "group-id must be set when the token is: the number of the community")
    boolean isWhole() {
        return !isSet(token) || groupId != null;
    }

    @AssertTrue(message = "secret and confirmation must be set when mode is callback")
    boolean isCallable() {
        return !isSet(token) || mode != VkMode.CALLBACK || (isSet(secret) && isSet(confirmation));
    }

    @AssertTrue(message = "api-url must start with http:// or https:// and name a host, no path")
    boolean isAddress() {
        return apiUrl.getHost() != null
                && (apiUrl.getScheme().equals("http") || apiUrl.getScheme().equals("https"))
                && (apiUrl.getPath().isEmpty() || apiUrl.getPath().equals("/"));
    }

    @AssertTrue(message = "poll-timeout must be from 1s to 40s")
    boolean isPatience() {
        return pollTimeout.compareTo(SHORTEST) >= 0 && pollTimeout.compareTo(LONGEST) <= 0;
    }

    @AssertTrue(message = "timeout must be longer than 0")
    boolean isTimeout() {
        return timeout.isPositive();
    }

    /// The token of a channel that is on.
    String accessToken() {
        return Objects.requireNonNull(token);
    }

    /// The community of a channel that is on.
    long group() {
        return Objects.requireNonNull(groupId);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "VkSettings[%s, %s]".formatted(apiUrl, mode);
    }
}
