package city.okno.channel.telegram;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `okno.telegram.*`. Telegram is on when the token is set.
///
/// @param token as BotFather gives it; a secret
/// @param apiUrl http or https address of the Bot API, with a port if need be
/// @param pollTimeout how long Telegram may hold an empty poll open
@ConfigurationProperties("okno.telegram")
record TelegramSettings(
        @Nullable
                @Pattern(
                        regexp = "\\d+:[A-Za-z0-9_-]+",
                        message = "a token as BotFather gives it: digits, a colon, letters")
                String token,
        @NotNull @DefaultValue("https://api.telegram.org") URI apiUrl,
        @NotNull @DefaultValue("25s") Duration pollTimeout) {

    @Override
    public String toString() {
        return "TelegramSettings[" + apiUrl + "]";
    }
}
