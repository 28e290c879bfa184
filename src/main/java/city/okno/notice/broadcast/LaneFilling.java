package city.okno.notice.broadcast;

import city.okno.delivery.LaneRates;
import city.okno.delivery.Mailings;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives each lane the work of the next minutes, in equal parts from the broadcasts that run. A
/// page at a time goes to each in turn, so that none waits until another is full.
@Component
class LaneFilling {

    private final Feeding feeding;
    private final CursorRepository cursors;
    private final BroadcastLanes lanes;
    private final Mailings mailings;
    private final LaneRates rates;
    private final BroadcastSettings settings;
    private final Bulkhead bulkhead;

    LaneFilling(
            Feeding feeding,
            CursorRepository cursors,
            BroadcastLanes lanes,
            Mailings mailings,
            LaneRates rates,
            BroadcastSettings settings,
            Bulkhead bulkhead) {
        this.feeding = feeding;
        this.cursors = cursors;
        this.lanes = lanes;
        this.mailings = mailings;
        this.rates = rates;
        this.settings = settings;
        this.bulkhead = bulkhead;
    }

    /// A lane that wants letters of a broadcast.
    ///
    /// @param room how many
    private record Want(StoredBroadcast broadcast, ChannelKind lane, int room) {

        Want less(int made) {
            return new Want(broadcast, lane, room - made);
        }
    }

    void fill(List<StoredBroadcast> running, Instant now) {
        var wants = new ArrayList<Want>();
        for (var broadcast : running) {
            var way = cursors.of(broadcast.id());
            for (var lane : lanes.of(broadcast.what())) {
                var room = room(broadcast, lane, running.size());
                wants.add(new Want(broadcast, lane, Math.min(room, firstFew(way, lane))));
            }
        }
        List<Want> left = wants;
        while (!left.isEmpty()) {
            left = left.stream().flatMap(want -> page(want, now).stream()).toList();
        }
    }

    private int room(StoredBroadcast broadcast, ChannelKind lane, int running) {
        var all = rates.broadcasts(lane) * settings.ahead().toSeconds();
        return (int) Math.ceil(all / running) - mailings.queued(broadcast.mailing(), lane);
    }

    /// How many letters may still be made; no limit for what is tried out.
    private int firstFew(List<Cursor> way, ChannelKind lane) {
        return way.stream()
                .filter(cursor -> cursor.lane() == lane && !cursor.triedOut())
                .mapToInt(cursor -> cursor.firstFew(settings.firstFew()) - cursor.fed())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /// @return what is wanted after one page more
    private Optional<Want> page(Want want, Instant now) {
        if (want.room() <= 0) {
            return Optional.empty();
        }
        return bulkhead.get(
                want.broadcast(),
                () -> {
                    var made = feeding.feed(want.broadcast(), want.lane(), now);
                    return made.isEmpty()
                            ? Optional.empty()
                            : Optional.of(want.less(made.getAsInt()));
                });
    }
}
