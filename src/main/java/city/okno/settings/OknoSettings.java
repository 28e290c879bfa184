package city.okno.settings;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings that belong to no single module.
///
/// @param zone the city's time zone; instants are stored in UTC and shown in this zone
/// @param languages ISO 639 codes in order of preference; the first one greets a stranger
/// @param secret key of the keyed hashes, at least 32 characters; null: made once in
///   `data/okno.secret` (not on PostgreSQL, where all nodes must share one)
/// @param publicUrl address under which residents and providers reach Okno; null: not reachable
///   from outside
/// @param admins phones of the first admins, E.164
@Validated
@ConfigurationProperties("okno")
public record OknoSettings(
        @DefaultValue("Europe/Moscow") ZoneId zone,
        @DefaultValue({"ru", "en"}) @NotEmpty
                List<
                                @Pattern(
                                        regexp = "[a-z]{2,3}",
                                        message = "must be a language code such as ru")
                                String>
                        languages,
        @Size(min = 32, message = "must have at least 32 characters") @Nullable String secret,
        @Nullable URI publicUrl,
        @DefaultValue
                List<
                                @Pattern(
                                        regexp = "\\+[1-9][0-9]{6,14}",
                                        message =
                                                "must be a phone with country code such as +79161234567")
                                String>
                        admins) {

    public OknoSettings {
        languages = List.copyOf(languages);
        admins = List.copyOf(admins);
    }

    @Override
    public String toString() {
        return "OknoSettings[zone=%s, languages=%s, publicUrl=%s, admins=%d]"
                .formatted(zone, languages, publicUrl, admins.size());
    }
}
