package city.okno.document;

import city.okno.planning.Planners;
import city.okno.resident.Residents;
import city.okno.script.Phone;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The door to documents. Inside the caller's transaction.
@Component
public class Documents {

    private final CaseRepository cases;
    private final EventRepository history;
    private final Reminders reminders;
    private final Residents residents;
    private final Planners planners;
    private final ApplicationEventPublisher events;

    Documents(
            CaseRepository cases,
            EventRepository history,
            Reminders reminders,
            Residents residents,
            Planners planners,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.history = history;
        this.reminders = reminders;
        this.residents = residents;
        this.planners = planners;
        this.events = events;
    }

    /// Takes in what a department says. When a document became ready, the commit wakes the planner
    /// that tells the applicant; when it waits no more, what is still on its way to them is
    /// dropped.
    public Applied apply(DocumentEvent event, Instant now) {
        var hash = hash(event.phone());
        var made = cases.insert(event, hash);
        boolean written = made || cases.update(event, hash);
        var known = cases.find(event.sender(), event.number()).orElseThrow();
        history.add(known.id(), event);
        if (!written) {
            return said(event, known);
        }
        events.publishEvent(
                new DocumentChanged(
                        known.sender(), known.number(), known.status(), made, known.at()));
        if (known.status() == DocumentStatus.READY) {
            reminders.plan(known, now);
            planners.wake(ReadyPlanner.NAME);
        } else if (!made) {
            reminders.drop(known, now);
        }
        return made ? new Applied.Made() : new Applied.Changed();
    }

    /// What a department said of a case, last.
    public Optional<DocumentState> state(String sender, String number) {
        return cases.find(sender, number)
                .map(known ->
                        new DocumentState(
                                known.number(),
                                known.service(),
                                known.centre(),
                                known.status(),
                                known.at(),
                                known.keepUntil(),
                                history.of(known.id())));
    }

    /// Empty when the department has told of no such case.
    public Optional<Applicant> applicant(String sender, String number) {
        return cases.find(sender, number).map(known -> new Applicant(known.phone()));
    }

    private static Applied said(DocumentEvent event, DocumentCase known) {
        return known.at().equals(event.at()) && known.status() == event.status()
                ? new Applied.Unchanged()
                : new Applied.Outdated(known.status());
    }

    private @Nullable String hash(@Nullable Phone phone) {
        return phone == null ? null : residents.phoneHash(phone);
    }
}
