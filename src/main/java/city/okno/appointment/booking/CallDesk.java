package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.ARRIVED;
import static city.okno.appointment.AppointmentState.CALLED;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.Calling;
import city.okno.appointment.Calls;
import city.okno.appointment.VisitorCalled;
import city.okno.appointment.booking.ProgressRepository.Waiting;
import city.okno.appointment.slot.Roster;
import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class CallDesk implements Calls {

    /// Who came longer ago has left without anybody noting it.
    private static final Duration PATIENCE = Duration.ofHours(4);

    private final BookingRepository bookings;
    private final ProgressRepository progress;
    private final FreeTimes times;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CallDesk(
            BookingRepository bookings,
            ProgressRepository progress,
            FreeTimes times,
            Audit audit,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.progress = progress;
        this.times = times;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Integer> counters(long centre, Optional<AppointmentId> visitor) {
        var skills = visitor.flatMap(bookings::find).map(it -> it.visit().skills());
        return able(centre, skills.orElse(Set.of())).stream().sorted().toList();
    }

    @Override
    public Calling call(AppointmentId visitor, int counter, PartyId by, Instant now) {
        var known = bookings.lock(visitor).orElse(null);
        if (known == null) {
            return new Calling.Unknown();
        }
        return switch (known.state()) {
            case CALLED ->
                    new Calling.CalledBefore(
                            known, counters(List.of(visitor)).getOrDefault(visitor, 0));
            case ARRIVED ->
                    able(known.visit().centre(), known.visit().skills()).contains(counter)
                                    && bookings.change(visitor, Set.of(ARRIVED), CALLED, now)
                            ? called(visitor, counter, by, now)
                            : new Calling.WrongCounter();
            case HELD, BOOKED, DISPLACED, SERVED, CANCELLED, MISSED, EXPIRED ->
                    new Calling.NotWaiting(known);
        };
    }

    @Override
    public Calling next(long centre, int counter, PartyId by, Instant now) {
        return times.roster(centre)
                .filter(it -> it.serving(Set.of()).contains(counter))
                .map(it -> next(it, progress.waiting(centre, since(now)), counter, by, now))
                .orElseGet(Calling.WrongCounter::new);
    }

    /// Whom somebody else calls just now is left to them.
    private Calling next(
            Roster roster, List<Waiting> waiting, int counter, PartyId by, Instant now) {
        return waiting.stream()
                .filter(it -> roster.serving(it.skills()).contains(counter))
                .map(Waiting::appointment)
                .filter(it -> bookings.change(it, Set.of(ARRIVED), CALLED, now))
                .findFirst()
                .map(it -> called(it, counter, by, now))
                .orElseGet(Calling.NobodyWaits::new);
    }

    @Override
    public Optional<Integer> before(Appointment visitor, Instant now) {
        var centre = visitor.visit().centre();
        return times.roster(centre)
                .flatMap(it -> before(visitor, it, progress.waiting(centre, since(now))));
    }

    private static Optional<Integer> before(
            Appointment visitor, Roster roster, List<Waiting> waiting) {
        var counters = roster.serving(visitor.visit().skills());
        int before = 0;
        for (var one : waiting) {
            if (one.appointment().equals(visitor.id())) {
                return Optional.of(before);
            }
            if (!Collections.disjoint(counters, roster.serving(one.skills()))) {
                before++;
            }
        }
        return Optional.empty();
    }

    @Override
    public Map<AppointmentId, Integer> counters(Collection<AppointmentId> called) {
        var counters = new HashMap<AppointmentId, Integer>();
        progress.times(called)
                .forEach((visitor, times) -> {
                    if (times.counter() != null) {
                        counters.put(visitor, times.counter());
                    }
                });
        return counters;
    }

    private static Instant since(Instant now) {
        return now.minus(PATIENCE);
    }

    private Set<Integer> able(long centre, Set<String> skills) {
        return times.roster(centre).map(it -> it.serving(skills)).orElse(Set.of());
    }

    private Calling called(AppointmentId visitor, int counter, PartyId by, Instant now) {
        progress.call(visitor, counter, now);
        audit.record(
                new Actor.Person(by, Role.OPERATOR),
                "appointment.called",
                Subject.of("appointment", visitor.value()),
                null,
                now);
        var called = bookings.find(visitor).orElseThrow();
        events.publishEvent(new AppointmentChanged(called));
        events.publishEvent(new VisitorCalled(called, counter, now));
        return new Calling.Called(called, counter);
    }
}
