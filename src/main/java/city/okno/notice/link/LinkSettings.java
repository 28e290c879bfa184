package city.okno.notice.link;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.short-link.*`: the page for who has only SMS.
///
/// @param keep how long a link works after the latest SMS to its number
/// @param perAddress how many requests one network may make in a minute
/// @param telegram address of the bot, such as `https://t.me/okno_bot`; null: not shown
/// @param vk address of the community's dialogue, such as `https://vk.me/okno`; null: not shown
/// @param webChat whether the page leads to the web chat
@Validated
@ConfigurationProperties("okno.short-link")
record LinkSettings(
        @DefaultValue("90d") Duration keep,
        @DefaultValue("30") @Min(value = 1, message = "must be at least 1") int perAddress,
        @Nullable URI telegram,
        @Nullable URI vk,
        @DefaultValue("true") boolean webChat) {}
