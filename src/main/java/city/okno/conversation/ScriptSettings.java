package city.okno.conversation;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `okno.scripts.*`.
///
/// @param location folder of bot scripts; where it is absent, those inside the jar serve
@ConfigurationProperties("okno.scripts")
record ScriptSettings(@NotBlank @DefaultValue("bot-scripts") String location) {}
