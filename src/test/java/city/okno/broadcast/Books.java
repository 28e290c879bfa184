package city.okno.broadcast;

import city.okno.storage.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares the letters of one broadcast with what arrived, when no node is alive.
final class Books {

    /// A node's letters leave so long after they were marked, at most.
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private final Report report;
    private final @Nullable Instant killed;

    /// @param killed null: nobody was
    Books(Report report, @Nullable Instant killed) {
        this.report = report;
        this.killed = killed;
    }

    private record Letter(long id, String chat, String state, Instant calledAt) {}

    /// Everybody got it once, or their letter is a stated unknown; nobody got it twice.
    ///
    /// @param arrivals how often each chat got it
    Report everybody(JdbcClient jdbc, long broadcast, long[] chats, List<Gate.Arrival> arrivals) {
        var arrived = new HashMap<String, Integer>();
        arrivals.forEach(arrival -> arrived.merge(arrival.chat(), 1, Integer::sum));
        var letters = new HashMap<String, Letter>();
        for (var letter : letters(jdbc, broadcast)) {
            var before = letters.put(letter.chat(), letter);
            report.unless(before == null, "two letters to one chat: %s", letter);
        }
        for (var chat : chats) {
            compare(letters.get(Long.toString(chat)), chat, arrived);
        }
        report.told = arrived.size();
        return report;
    }

    private void compare(@Nullable Letter letter, long chat, Map<String, Integer> arrived) {
        var times = arrived.getOrDefault(Long.toString(chat), 0);
        if (letter == null) {
            report.unless(false, "chat %d has no letter and got %d", chat, times);
            return;
        }
        switch (letter.state()) {
            case "SENT" -> report.unless(times == 1, "%s arrived %d times", letter, times);
            case "UNKNOWN" -> {
                report.unknown++;
                report.unless(times <= 1, "%s arrived %d times", letter, times);
                report.unless(
                        killed != null && isUnderWay(letter.calledAt(), killed),
                        "%s was not under way at the kill",
                        letter);
            }
            default -> report.unless(false, "%s has no end", letter);
        }
    }

    private static boolean isUnderWay(Instant calledAt, Instant killed) {
        return !calledAt.isAfter(killed) && calledAt.plus(UNDER_WAY).isAfter(killed);
    }

    private static List<Letter> letters(JdbcClient jdbc, long broadcast) {
        return jdbc.sql(
                        """
                        select id, address, state, called_at from outbox
                        where mailing = (select mailing from broadcast where id = :broadcast)
                        order by id
                        """)
                .param("broadcast", broadcast)
                .query((row, _) ->
                        new Letter(
                                row.getLong("id"),
                                row.getString("address"),
                                row.getString("state"),
                                Utc.instant(row, "called_at")))
                .list();
    }
}
