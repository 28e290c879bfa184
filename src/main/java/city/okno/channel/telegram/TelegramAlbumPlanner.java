package city.okno.channel.telegram;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;

/// Tells albums that a node had collected when it stopped.
final class TelegramAlbumPlanner implements Planner {

    private final TelegramAlbums albums;

    TelegramAlbumPlanner(TelegramAlbums albums) {
        this.albums = albums;
    }

    @Override
    public String name() {
        return "telegram-albums";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void runDue(Instant now) {
        albums.deliverDue(now);
    }
}
