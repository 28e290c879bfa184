package city.okno.appointment.video;

import city.okno.appointment.VideoSettings;
import city.okno.centre.Centres;
import city.okno.storage.KeyedHash;
import java.time.Duration;

/// Talks by video on a meeting server that nobody has.
public final class TestVideo {

    public static final VideoSettings SETTINGS = settings("https://meet.example/{id}");

    private TestVideo() {}

    public static VideoSettings settings(String link) {
        return new VideoSettings(
                link, Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofMinutes(30));
    }

    public static VideoLinks links(Centres centres) {
        return new VideoLinks(centres, new KeyedHash("0123456789abcdef0123456789abcdef"), SETTINGS);
    }
}
