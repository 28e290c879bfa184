package city.okno.broadcast;

import java.time.Duration;
import java.util.List;

/// What a resident wrote and the reply to it, as both passed Telegram; times as
/// `System.nanoTime()`.
///
/// @param written when Telegram got the message
/// @param fetched when a poll took it
/// @param replied when the reply arrived
record Exchange(String chat, long written, long fetched, long replied) {

    /// Two messages in one chat stand that far apart, and an answer takes a while.
    private static final long APART = Duration.ofMillis(1100).toNanos();

    Duration length() {
        return Duration.ofNanos(replied - written);
    }

    Duration untilFetched() {
        return Duration.ofNanos(fetched - written);
    }

    Duration untilReplied() {
        return Duration.ofNanos(replied - fetched);
    }

    /// Whether it met news in its chat: the reply had to keep its distance from them.
    ///
    /// @param news of its chat
    boolean crossed(List<Gate.Arrival> news) {
        return news.stream().anyMatch(each -> each.at() > written - APART && each.at() < replied);
    }
}
