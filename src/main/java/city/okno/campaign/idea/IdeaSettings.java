package city.okno.campaign.idea;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits on ideas.
///
/// @param perDay how many ideas one person may submit in 24 hours
/// @param complaintsToHide so many complaints hide an idea until a moderator looks
@Validated
@ConfigurationProperties("okno.ideas")
public record IdeaSettings(
        @DefaultValue("5") @Min(1) int perDay, @DefaultValue("3") @Min(1) int complaintsToHide) {}
