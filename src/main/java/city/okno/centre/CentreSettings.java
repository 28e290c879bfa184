package city.okno.centre;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `okno.centres.*`.
///
/// @param map address of a map with `{latitude}` and `{longitude}` where they go; empty for no map
@ConfigurationProperties("okno.centres")
public record CentreSettings(
        @DefaultValue("https://yandex.ru/maps/?pt={longitude},{latitude}&z=17") String map) {

    /// Where a browser shows a place; empty for no map.
    public String mapOf(GeoPoint place) {
        return map.replace("{latitude}", String.valueOf(place.latitude()))
                .replace("{longitude}", String.valueOf(place.longitude()));
    }
}
