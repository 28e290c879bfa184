package city.okno.appointment.closing;

import city.okno.appointment.AppointmentSettings;
import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Closing and opening again. From the commit on nobody books what is closed; who was expected is
/// found by [CentreClosurePlanner], also who booked at that very moment. Inside a transaction.
@Component
class ClosingDesk {

    private static final String SUBJECT = "closure";

    private final CentreClosureRepository closures;
    private final AppointmentSettings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ClosingDesk(
            CentreClosureRepository closures,
            AppointmentSettings settings,
            Audit audit,
            ApplicationEventPublisher events) {
        this.closures = closures;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /// How many are expected then.
    int concerned(Closing closing, Instant now) {
        return closures.concerned(closing, settings.unit(), now);
    }

    /// What is closed already stays closed once.
    StoredClosure close(String act, Closing closing, PartyId by, Instant now) {
        return closures.ofAct(act)
                .or(() ->
                        closures.stored(closing.centre(), now).stream()
                                .filter(it -> it.closing().equals(closing))
                                .findFirst())
                .orElseGet(() -> add(act, closing, by, now));
    }

    private StoredClosure add(String act, Closing closing, PartyId by, Instant now) {
        closures.insert(act, closing, now);
        var made = closures.ofAct(act).orElseThrow();
        record("closure.made", made.id(), by, now);
        return made;
    }

    /// Those of a centre that hold.
    List<StoredClosure> all(long centre, Instant now) {
        return closures.stored(centre, now);
    }

    /// @return false when it was opened before, or is over
    boolean reopen(long closure, PartyId by, Instant now) {
        if (!closures.reopen(closure, now)) {
            return false;
        }
        record("closure.opened", closure, by, now);
        return true;
    }

    private void record(String act, long closure, PartyId by, Instant now) {
        var operator = new Actor.Person(by, Role.OPERATOR);
        audit.record(operator, act, Subject.of(SUBJECT, closure), null, now);
        events.publishEvent(new ClosuresChanged());
    }
}
