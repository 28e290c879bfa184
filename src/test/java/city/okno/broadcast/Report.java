package city.okno.broadcast;

import city.okno.storage.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What was measured, and what of it is wrong.
final class Report {

    final Database database;
    final Plan plan;
    final List<String> wrongs = new ArrayList<>();
    int told;
    int unknown;
    double rate;
    int largestSecond;
    int largestSecondOfNews;
    Duration leastGap = Duration.ZERO;
    Duration feeding = Duration.ZERO;
    Duration pause = Duration.ZERO;
    Duration cancellation = Duration.ZERO;
    Duration silence = Duration.ZERO;
    Duration firstReply = Duration.ZERO;
    List<Duration> replies = List.of();

    Report(Database database, Plan plan) {
        this.database = database;
        this.plan = plan;
    }

    void unless(boolean right, String what, Object... of) {
        if (!right) {
            wrongs.add(what.formatted(of));
        }
    }

    @Override
    public String toString() {
        return """
        %s, %d node(s), limit %d/s: %d told, %d of them unknown
          first letter after %.1f s, then %.1f letters/s
          most calls in any second %d, of them news %d; least time between two messages in a chat %.3f s
          %d replies: half within %.3f s, 95 %% %.3f s, 99 %% %.3f s, all %.3f s
          after pause: last letter %.3f s; after cancellation: %.3f s
          after kill -9: next letter %.1f s, first reply %.1f s\
        """
                .formatted(
                        database,
                        plan.nodes(),
                        plan.limit(),
                        told,
                        unknown,
                        seconds(feeding),
                        rate,
                        largestSecond,
                        largestSecondOfNews,
                        seconds(leastGap),
                        replies.size(),
                        seconds(Windows.quantile(replies, 0.5)),
                        seconds(Windows.quantile(replies, 0.95)),
                        seconds(Windows.quantile(replies, 0.99)),
                        seconds(Windows.quantile(replies, 1)),
                        seconds(pause),
                        seconds(cancellation),
                        seconds(silence),
                        seconds(firstReply));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
