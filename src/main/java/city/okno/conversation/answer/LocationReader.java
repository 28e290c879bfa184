package city.okno.conversation.answer;

import java.util.Map;
import java.util.regex.Pattern;

/// Coordinates that somebody typed: `55.7539, 37.6208`. Degrees, latitude first.
final class LocationReader {

    private static final Pattern PAIR =
            Pattern.compile("\\s*(-?\\d{1,2}\\.\\d+)[,;\\s]+(-?\\d{1,3}\\.\\d+)\\s*");

    private LocationReader() {}

    static Recognised read(String typed) {
        var pair = PAIR.matcher(typed);
        if (!pair.matches()) {
            return Recognised.not(Reason.LOCATION);
        }
        return of(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
    }

    static Recognised of(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? new Recognised.Understood(Map.of("latitude", latitude, "longitude", longitude))
                : Recognised.not(Reason.LOCATION);
    }
}
