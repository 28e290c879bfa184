package city.okno.channel.chat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.web-chat.*`.
///
/// @param enabled whether the page and its interface are there
/// @param perSession messages a minute from one conversation
/// @param perAddress requests a minute from one network address; offices and schools share one
/// @param textMax UTF-16 units of one message
/// @param keep how long the history is kept, and a cookie without a visit
/// @param heartbeat how often an open page is told that the connection lives
@Validated
@ConfigurationProperties("okno.web-chat")
public record WebChatSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30") @Min(1) int perSession,
        @DefaultValue("600") @Min(1) int perAddress,
        @DefaultValue("4096") @Min(100) @Max(8192) int textMax,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("15s") Duration heartbeat) {}
