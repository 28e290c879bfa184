package city.okno.appointment.suspicion;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who seems to pass appointments on, and what a moderator can do about it.
@Component
class SuspicionActions implements Actions {

    private final Suspicions suspicions;

    SuspicionActions(Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    record Nothing() {}

    record Resident(long resident) {}

    /// What there is to look at.
    sealed interface All {
        record Some(List<Suspicion> suspicions) implements All {}

        record None() implements All {}

        record NotAllowed() implements All {}
    }

    /// What became of a judgement.
    sealed interface Judged {
        record Done(long number) implements Judged {}

        record NotAllowed() implements Judged {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("suspicion.all", Nothing.class, All.class, this::all);
        registry.on("suspicion.limit", Resident.class, Judged.class, this::limit);
        registry.on("suspicion.clear", Resident.class, Judged.class, this::clear);
    }

    private All all(Nothing with, Caller caller) {
        if (!caller.has(Role.MODERATOR)) {
            return new All.NotAllowed();
        }
        var all = suspicions.all(caller.now());
        return all.isEmpty() ? new All.None() : new All.Some(all);
    }

    private Judged limit(Resident with, Caller caller) {
        if (!caller.has(Role.MODERATOR)) {
            return new Judged.NotAllowed();
        }
        suspicions.limit(new PartyId(with.resident()), caller.party(), caller.now());
        return new Judged.Done(with.resident());
    }

    private Judged clear(Resident with, Caller caller) {
        if (!caller.has(Role.MODERATOR)) {
            return new Judged.NotAllowed();
        }
        suspicions.clear(new PartyId(with.resident()), caller.party(), caller.now());
        return new Judged.Done(with.resident());
    }
}
