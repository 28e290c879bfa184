package city.okno.notice.broadcast;

import city.okno.delivery.LaneRates;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Mailings;
import city.okno.delivery.Mailings.Tally;
import city.okno.notice.BroadcastProgress;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.QuietHours;
import city.okno.notice.budget.MassBudgets;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far a broadcast is and when it ends: N people at r messages a second, of which 80 % are for
/// broadcasts, take N / (3600 · r · 0.8) hours, without quiet hours.
@Component
class Reckoning {

    private static final Tally NOTHING = new Tally(0, Map.of());

    private final CursorRepository cursors;
    private final MassBudgets budgets;
    private final Mailings mailings;
    private final LaneRates rates;
    private final QuietHours quiet;

    Reckoning(
            CursorRepository cursors,
            MassBudgets budgets,
            Mailings mailings,
            LaneRates rates,
            QuietHours quiet) {
        this.cursors = cursors;
        this.budgets = budgets;
        this.mailings = mailings;
        this.rates = rates;
        this.quiet = quiet;
    }

    BroadcastProgress of(StoredBroadcast broadcast, Instant now) {
        var way = cursors.of(broadcast.id());
        var tally = mailings.tally(broadcast.mailing());
        var letters = tally.values();
        return new BroadcastProgress(
                broadcast.state(),
                broadcast.people(),
                way.stream().mapToInt(Cursor::fed).sum(),
                sum(letters, Tally::waiting),
                sum(letters, it -> it.of(Outcome.SENT)),
                sum(letters, it -> it.of(Outcome.REJECTED) + it.of(Outcome.DROPPED)),
                sum(letters, it -> it.of(Outcome.UNKNOWN)),
                way.stream().collect(Collectors.toMap(Cursor::lane, Cursor::people)),
                broadcast.state() == State.PROPOSED
                        ? cursors.forecast(broadcast.id())
                        : cursors.leftOut(broadcast.id()),
                end(broadcast, way, tally, now),
                broadcast.what().sendsSms() ? budgets.of(broadcast.id()).orElse(null) : null);
    }

    private static int sum(Collection<Tally> letters, ToIntFunction<Tally> which) {
        return letters.stream().mapToInt(which).sum();
    }

    private @Nullable Instant end(
            StoredBroadcast broadcast,
            List<Cursor> way,
            Map<ChannelKind, Tally> tally,
            Instant now) {
        var runs = broadcast.state() == State.RUNNING || broadcast.state() == State.PROPOSED;
        if (broadcast.people() == null || !runs) {
            return null;
        }
        return way.stream()
                .map(cursor -> end(cursor, tally.getOrDefault(cursor.lane(), NOTHING), now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private Instant end(Cursor cursor, Tally letters, Instant now) {
        var unfed = cursor.done() ? 0 : Math.max(0, cursor.people() - cursor.fed());
        var seconds = (unfed + letters.waiting()) / rates.broadcasts(cursor.lane());
        var start = cursor.notBefore().isAfter(now) ? cursor.notBefore() : now;
        return quiet.after(start, Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
