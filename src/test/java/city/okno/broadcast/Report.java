package city.okno.broadcast;

import city.okno.storage.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
    List<Exchange> replies = List.of();
    List<Exchange> crossed = List.of();
    List<Announcing.Announced> announced = List.of();

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
            until the poll %.3f s, %.3f s, %.3f s; then %.3f s, %.3f s, %.3f s (half, 95 %%, 99 %%)
            %d of them met news in their chat: half %.3f s, all %.3f s; the others: all %.3f s
          %d ready notices, from the department's word: half within %.3f s, 95 %% %.3f s, 99 %% %.3f s, all %.3f s
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
                        seconds(slow(Exchange::length, 0.5)),
                        seconds(slow(Exchange::length, 0.95)),
                        seconds(slow(Exchange::length, 0.99)),
                        seconds(slow(Exchange::length, 1)),
                        seconds(slow(Exchange::untilFetched, 0.5)),
                        seconds(slow(Exchange::untilFetched, 0.95)),
                        seconds(slow(Exchange::untilFetched, 0.99)),
                        seconds(slow(Exchange::untilReplied, 0.5)),
                        seconds(slow(Exchange::untilReplied, 0.95)),
                        seconds(slow(Exchange::untilReplied, 0.99)),
                        crossed.size(),
                        seconds(slow(crossed, Exchange::length, 0.5)),
                        seconds(slow(crossed, Exchange::length, 1)),
                        seconds(slow(alone(), Exchange::length, 1)),
                        announced.size(),
                        seconds(announced(0.5)),
                        seconds(announced(0.95)),
                        seconds(announced(0.99)),
                        seconds(announced(1)),
                        seconds(pause),
                        seconds(cancellation),
                        seconds(silence),
                        seconds(firstReply));
    }

    /// Of the replies, this share took at most so long.
    Duration slow(Function<Exchange, Duration> stage, double share) {
        return slow(replies, stage, share);
    }

    /// Of the ready notices, this share took at most so long.
    Duration announced(double share) {
        return Windows.quantile(
                announced.stream().map(Announcing.Announced::length).toList(), share);
    }

    private static Duration slow(
            List<Exchange> some, Function<Exchange, Duration> stage, double share) {
        return Windows.quantile(some.stream().map(stage).toList(), share);
    }

    private List<Exchange> alone() {
        return replies.stream().filter(exchange -> !crossed.contains(exchange)).toList();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
