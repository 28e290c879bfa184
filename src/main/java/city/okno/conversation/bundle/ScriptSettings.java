package city.okno.conversation.bundle;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `okno.scripts.*`.
///
/// @param location folder of bot scripts; where it is absent, those inside the jar serve
/// @param look how often to look whether they changed; zero for never
@ConfigurationProperties("okno.scripts")
record ScriptSettings(
        @NotBlank @DefaultValue("bot-scripts") String location,
        @DefaultValue("2s") Duration look) {}
