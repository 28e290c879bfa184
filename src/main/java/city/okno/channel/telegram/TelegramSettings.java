package city.okno.channel.telegram;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.telegram.*`. Telegram is on when the token is set.
///
/// @param token as BotFather gives it; a secret
/// @param apiUrl http or https address of the Bot API, with a port if need be
/// @param mode how updates come in
/// @param webhookSecret which Telegram says with each of its calls; only for webhook, a secret
/// @param pollTimeout how long Telegram may hold an empty poll open, 1 to 40 seconds
@Validated
@ConfigurationProperties("okno.telegram")
record TelegramSettings(
        @Nullable
                @Pattern(
                        regexp = "(\\d+:[A-Za-z0-9_-]+)?",
                        message = "must be a token as BotFather gives it: digits, a colon, letters")
                String token,
        @DefaultValue("https://api.telegram.org") URI apiUrl,
        @DefaultValue("polling") TelegramMode mode,
        @Nullable
                @Pattern(
                        regexp = "([A-Za-z0-9_-]{1,256})?",
                        message = "must be 1 to 256 letters, digits, hyphens or underscores")
                String webhookSecret,
        @DefaultValue("25s") Duration pollTimeout) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    @AssertTrue(message = "api-url must start with http:// or https:// and name a host, no path")
    boolean isAddress() {
        return apiUrl.getHost() != null
                && (apiUrl.getScheme().equals("http") || apiUrl.getScheme().equals("https"))
                && (apiUrl.getPath().isEmpty() || apiUrl.getPath().equals("/"));
    }

    @AssertTrue(message = "webhook-secret must be set when mode is webhook")
    boolean isCallable() {
        return !isSet(token) || mode != TelegramMode.WEBHOOK || isSet(webhookSecret);
    }

    @AssertTrue(message = "poll-timeout must be from 1s to 40s")
    boolean isPatience() {
        return pollTimeout.compareTo(SHORTEST) >= 0 && pollTimeout.compareTo(LONGEST) <= 0;
    }

    /// The token of a channel that is on.
    String secret() {
        return Objects.requireNonNull(token);
    }

    /// What Telegram says when it calls us.
    String callSecret() {
        return Objects.requireNonNull(webhookSecret);
    }

    /// Bot API: the number before the colon is the bot's own id.
    long bot() {
        return Long.parseLong(secret().substring(0, secret().indexOf(':')));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "TelegramSettings[%s, %s]".formatted(apiUrl, mode);
    }
}
