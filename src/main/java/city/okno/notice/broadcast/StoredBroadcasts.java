package city.okno.notice.broadcast;

import city.okno.delivery.Mailings;
import city.okno.notice.Approval;
import city.okno.notice.Audiences;
import city.okno.notice.Broadcast;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.Broadcasts;
import city.okno.notice.budget.MassBudgets;
import city.okno.planning.Planners;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredBroadcasts implements Broadcasts {

    private final BroadcastRepository broadcasts;
    private final Holding holding;
    private final Audiences audiences;
    private final Mailings mailings;
    private final MassBudgets budgets;
    private final Reckoning reckoning;
    private final Trial trial;
    private final Runnable somethingToDo;

    @Autowired
    StoredBroadcasts(
            BroadcastRepository broadcasts,
            Holding holding,
            Audiences audiences,
            Mailings mailings,
            MassBudgets budgets,
            Reckoning reckoning,
            Trial trial,
            Planners planners) {
        this(
                broadcasts,
                holding,
                audiences,
                mailings,
                budgets,
                reckoning,
                trial,
                () -> planners.wake(BroadcastPlanner.NAME));
    }

    StoredBroadcasts(
            BroadcastRepository broadcasts,
            Holding holding,
            Audiences audiences,
            Mailings mailings,
            MassBudgets budgets,
            Reckoning reckoning,
            Trial trial,
            Runnable somethingToDo) {
        this.broadcasts = broadcasts;
        this.holding = holding;
        this.audiences = audiences;
        this.mailings = mailings;
        this.budgets = budgets;
        this.reckoning = reckoning;
        this.trial = trial;
        this.somethingToDo = somethingToDo;
    }

    @Override
    public BroadcastId start(Broadcast broadcast, Instant now) {
        return put(broadcast, null, now);
    }

    @Override
    public BroadcastId propose(Broadcast broadcast, PartyId author, Instant now) {
        return put(broadcast, author, now);
    }

    private BroadcastId put(Broadcast broadcast, @Nullable PartyId author, Instant now) {
        if (audiences.named(broadcast.audience()).isEmpty()) {
            throw new IllegalArgumentException("no audience is called " + broadcast.audience());
        }
        var known = broadcasts.under(broadcast.sender(), broadcast.key());
        if (known.isPresent()) {
            return known.get();
        }
        var mailing = mailings.open(now);
        if (!broadcasts.insert(broadcast, mailing, author, now)) {
            mailings.close(mailing);
        }
        somethingToDo.run();
        var id = broadcasts.under(broadcast.sender(), broadcast.key()).orElseThrow();
        if (broadcast.segments() != null) {
            budgets.open(id, broadcast.segments(), now);
        }
        return id;
    }

    @Override
    public Approval approve(BroadcastId id, PartyId by, Instant now) {
        var broadcast = locked(id);
        if (broadcast.state() != State.PROPOSED) {
            return Approval.NOT_WAITING;
        }
        if (by.equals(broadcast.author())) {
            return Approval.OWN;
        }
        if (broadcast.people() == null) {
            return Approval.NOT_COUNTED;
        }
        broadcasts.state(id, State.RUNNING);
        holding.put(locked(id), Duration.ZERO, now);
        somethingToDo.run();
        return Approval.APPROVED;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<BroadcastId> open() {
        return broadcasts.open().stream().map(StoredBroadcast::id).toList().reversed();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Broadcast> find(BroadcastId id) {
        return broadcasts.find(id).map(StoredBroadcast::what);
    }

    @Override
    public boolean pause(BroadcastId id, Instant now) {
        return turn(id, State.RUNNING, State.PAUSED, now);
    }

    @Override
    public boolean resume(BroadcastId id, Instant now) {
        somethingToDo.run();
        var paused = locked(id);
        if (paused.state() == State.PAUSED) {
            trial.forgive(paused);
        }
        return turn(id, State.PAUSED, State.RUNNING, now);
    }

    private boolean turn(BroadcastId id, State from, State to, Instant now) {
        if (locked(id).state() != from) {
            return false;
        }
        broadcasts.state(id, to);
        holding.put(locked(id), Duration.ZERO, now);
        return true;
    }

    @Override
    public boolean cancel(BroadcastId id, Instant now) {
        var broadcast = locked(id);
        if (!broadcast.isOpen()) {
            return false;
        }
        broadcasts.end(id, State.CANCELLED, now);
        mailings.cancel(broadcast.mailing());
        return true;
    }

    private StoredBroadcast locked(BroadcastId id) {
        return broadcasts.lock(id).orElseThrow(() -> unknown(id));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public BroadcastProgress progress(BroadcastId id, Instant now) {
        return reckoning.of(broadcasts.find(id).orElseThrow(() -> unknown(id)), now);
    }

    private static IllegalArgumentException unknown(BroadcastId id) {
        return new IllegalArgumentException("no broadcast " + id.value());
    }
}
