package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.BOOKED;

import city.okno.appointment.Allowances;
import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.FreedTimes;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.Visit;
import city.okno.appointment.Wish;
import city.okno.appointment.slot.Place;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class FreedDesk implements FreedTimes {

    private static final PartyId NOBODY = new PartyId(0);

    private final BookingRepository bookings;
    private final FreedRepository freed;
    private final Holds holds;
    private final Seating seating;
    private final FreeTimes times;
    private final Keeping keeping;
    private final Allowances allowances;
    private final ApplicationEventPublisher events;

    FreedDesk(
            BookingRepository bookings,
            FreedRepository freed,
            Holds holds,
            Seating seating,
            FreeTimes times,
            Keeping keeping,
            Allowances allowances,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.freed = freed;
        this.holds = holds;
        this.seating = seating;
        this.times = times;
        this.keeping = keeping;
        this.allowances = allowances;
        this.events = events;
    }

    @Override
    public List<Instant> free(Visit visit, Instant before, Instant now) {
        return times
                .roster(visit.centre())
                .map(roster ->
                        roster.days(now).stream()
                                .filter(day -> !day.isAfter(roster.day(before)))
                                .toList())
                .map(days -> times.all(visit, days, 0, Asker.WAITING, now))
                .orElse(List.of())
                .stream()
                .map(Place::start)
                .filter(before::isAfter)
                .toList();
    }

    @Override
    public Optional<Appointment> keep(
            String act, Visit visit, Instant start, Instant until, Instant now) {
        var place = times.at(start, visit, 0, Asker.WAITING, now);
        if (place.isEmpty() || !holds.hold(new Wish(act, NOBODY, visit, start), until, now)) {
            return Optional.empty();
        }
        var kept = bookings.ofAct(act).orElseThrow();
        if (seating.seat(kept, place.get(), List.of(), Asker.WAITING, now).isEmpty()) {
            bookings.delete(kept.id());
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    @Override
    public void letGo(AppointmentId kept, Instant now) {
        var id = kept.value();
        freed.letGo(List.of(id), keeping.until("kept " + id, now), now);
    }

    /// What is kept is counted already, so nothing can come between: only whose seats they are
    /// changes.
    @Override
    public Moving swap(AppointmentId kept, AppointmentId appointment, PartyId by, Instant now) {
        var known = bookings.lock(appointment).filter(it -> it.party().equals(by));
        if (known.filter(it -> canChange(it, now)).isEmpty()) {
            return new Moving.Gone();
        }
        var start = bookings.find(kept).map(Appointment::start);
        if (start.isEmpty() || !freed.end(kept, now)) {
            return new Moving.Taken();
        }
        var before = known.get();
        seating.letGo(before, now);
        freed.pass(kept, appointment);
        bookings.move(appointment, start.get(), now);
        var moved = bookings.find(appointment).orElseThrow();
        events.publishEvent(new AppointmentChanged(moved));
        return new Moving.Moved(moved, before.start());
    }

    @Override
    public Optional<Appointment> taken(AppointmentId kept, PartyId by, Instant now) {
        return bookings.find(kept)
                .flatMap(offer ->
                        bookings.open(by, now).stream()
                                .filter(it -> it.start().equals(offer.start()))
                                .filter(it -> it.visit().equals(offer.visit()))
                                .findFirst());
    }

    @Override
    public Holding give(AppointmentId kept, PartyId to, Instant now) {
        var allowance = allowances.of(to, now);
        if (bookings.open(to, now).size() >= allowance.open()) {
            return allowance.isCut()
                    ? new Holding.MissedOften(allowance.open(), allowance.missed())
                    : new Holding.TooManyOpen(allowance.open());
        }
        return freed.give(kept, to, now)
                ? new Holding.Held(bookings.find(kept).orElseThrow())
                : new Holding.Taken();
    }

    private static boolean canChange(Appointment appointment, Instant now) {
        return appointment.state() == BOOKED && appointment.start().isAfter(now);
    }
}
