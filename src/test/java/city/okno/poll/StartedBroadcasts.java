package city.okno.poll;

import city.okno.notice.Approval;
import city.okno.notice.Broadcast;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress;
import city.okno.notice.Broadcasts;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was started and cancelled, and nothing of it leaves.
public final class StartedBroadcasts implements Broadcasts {

    public final List<Broadcast> started = new ArrayList<>();
    public final List<Broadcast> cancelled = new ArrayList<>();

    @Override
    public synchronized BroadcastId start(Broadcast broadcast, Instant now) {
        for (var place = 0; place < started.size(); place++) {
            if (started.get(place).key().equals(broadcast.key())) {
                return new BroadcastId(place + 1);
            }
        }
        started.add(broadcast);
        return new BroadcastId(started.size());
    }

    @Override
    public synchronized boolean cancel(BroadcastId broadcast, Instant now) {
        return cancelled.add(started.get((int) broadcast.value() - 1));
    }

    @Override
    public BroadcastId propose(Broadcast broadcast, PartyId author, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Approval approve(BroadcastId broadcast, PartyId by, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<BroadcastId> open() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Broadcast> find(BroadcastId broadcast) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean pause(BroadcastId broadcast, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean resume(BroadcastId broadcast, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BroadcastProgress progress(BroadcastId broadcast, Instant now) {
        throw new UnsupportedOperationException();
    }
}
