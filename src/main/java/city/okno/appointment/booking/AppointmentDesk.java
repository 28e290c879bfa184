package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.BOOKED;
import static city.okno.appointment.AppointmentState.CANCELLED;
import static city.okno.appointment.AppointmentState.DISPLACED;

import city.okno.appointment.Allowances;
import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.Appointments;
import city.okno.appointment.Cancelling;
import city.okno.appointment.Confirming;
import city.okno.appointment.FreeDay;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.Visit;
import city.okno.appointment.Wish;
import city.okno.appointment.slot.Place;
import city.okno.appointment.slot.Roster;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class AppointmentDesk implements Appointments {

    private static final Duration HOUR = Duration.ofHours(1);

    private final BookingRepository bookings;
    private final Holds holds;
    private final Seating seating;
    private final FreeTimes times;
    private final Tickets tickets;
    private final Residents residents;
    private final Allowances allowances;
    private final AppointmentSettings settings;
    private final ApplicationEventPublisher events;

    AppointmentDesk(
            BookingRepository bookings,
            Holds holds,
            Seating seating,
            FreeTimes times,
            Tickets tickets,
            Residents residents,
            Allowances allowances,
            AppointmentSettings settings,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.holds = holds;
        this.seating = seating;
        this.times = times;
        this.tickets = tickets;
        this.residents = residents;
        this.allowances = allowances;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public List<FreeDay> free(Visit visit, Optional<AppointmentId> own, Instant now) {
        var roster = times.roster(visit.centre());
        return roster.map(it -> free(it, visit, number(own), now)).orElse(List.of());
    }

    private List<FreeDay> free(Roster roster, Visit visit, long own, Instant now) {
        return times.all(visit, roster.days(now), own, now).stream()
                .map(Place::start)
                .collect(Collectors.groupingBy(roster::day, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new FreeDay(it.getKey(), it.getValue()))
                .toList();
    }

    @Override
    public List<Instant> free(
            Visit visit, LocalDate day, Optional<AppointmentId> own, Instant now) {
        return times.all(visit, List.of(day), number(own), now).stream().map(Place::start).toList();
    }

    @Override
    public Holding hold(Wish wish, Instant now) {
        var known = bookings.ofAct(wish.act());
        if (known.isPresent()) {
            return new Holding.Held(known.get());
        }
        if (residents.voter(wish.party()).isEmpty()) {
            return new Holding.PhoneNeeded();
        }
        var allowance = allowances.of(wish.party(), now);
        if (bookings.open(wish.party(), now).size() >= allowance.open()) {
            return allowance.isCut()
                    ? new Holding.MissedOften(allowance.open(), allowance.missed())
                    : new Holding.TooManyOpen(allowance.open());
        }
        if (bookings.heldSince(wish.party(), now.minus(HOUR)) >= settings.holds()) {
            return new Holding.TooManyHolds(settings.holds());
        }
        return times.at(wish.start(), wish.visit(), 0, now)
                .map(place -> hold(wish, place, now))
                .orElseGet(Holding.Taken::new);
    }

    /// What the same person held before is let go in any case: they have chosen something else.
    private Holding hold(Wish wish, Place place, Instant now) {
        var before = holds.letGo(wish.party(), now);
        boolean isNew = holds.hold(wish, now.plus(settings.hold()), now);
        var held = bookings.ofAct(wish.act()).orElseThrow();
        if (!isNew) {
            return new Holding.Held(held);
        }
        if (seating.seat(held, place, before, now).isEmpty()) {
            bookings.delete(held.id());
            return new Holding.Taken();
        }
        return new Holding.Held(held);
    }

    @Override
    public Confirming confirm(AppointmentId held, PartyId by, String name, Instant now) {
        boolean isNew =
                find(held, by)
                        .flatMap(it -> seating.counter(held).map(at -> tickets.code(it, at, now)))
                        .filter(code -> bookings.book(held, by, name, code, now))
                        .isPresent();
        // read anew: it may have been confirmed at the same time
        var booked = find(held, by).filter(it -> it.state() == BOOKED);
        if (isNew) {
            booked.ifPresent(it -> events.publishEvent(new AppointmentChanged(it)));
        }
        return booked.<Confirming>map(Confirming.Booked::new).orElseGet(Confirming.Expired::new);
    }

    @Override
    public Moving move(AppointmentId appointment, PartyId by, Instant start, Instant now) {
        return locked(appointment, by)
                .filter(it -> it.canChange(now))
                .map(it -> move(it, start, now))
                .orElseGet(Moving.Gone::new);
    }

    @Override
    public Moving moveAnew(
            AppointmentId appointment, PartyId by, Instant start, Duration late, Instant now) {
        return locked(appointment, by)
                .filter(it -> it.canMoveAnew(late, now))
                .map(it -> move(it, start, now))
                .orElseGet(Moving.Gone::new);
    }

    private Moving move(Appointment known, Instant start, Instant now) {
        var before = known.start();
        if (before.equals(start) && known.state() == BOOKED) {
            return new Moving.Moved(known, before);
        }
        var place = times.at(start, known.visit(), known.id().value(), now);
        if (place.isEmpty() || seating.seat(known, place.get(), List.of(), now).isEmpty()) {
            return new Moving.Taken();
        }
        bookings.move(known.id(), start, now);
        var moved = bookings.find(known.id()).orElseThrow();
        events.publishEvent(new AppointmentChanged(moved));
        return new Moving.Moved(moved, before);
    }

    @Override
    public Cancelling cancel(AppointmentId appointment, PartyId by, Instant now) {
        var known = locked(appointment, by);
        if (known.isEmpty()) {
            return new Cancelling.Gone();
        }
        if (known.get().state() == CANCELLED) {
            return new Cancelling.Cancelled(known.get());
        }
        if (!known.get().canChange(now)
                || !bookings.change(appointment, Set.of(BOOKED, DISPLACED), CANCELLED, now)) {
            return new Cancelling.Gone();
        }
        seating.letGo(known.get(), now);
        var cancelled = bookings.find(appointment).orElseThrow();
        events.publishEvent(new AppointmentChanged(cancelled));
        return new Cancelling.Cancelled(cancelled);
    }

    @Override
    public Optional<Appointment> find(AppointmentId appointment, PartyId of) {
        return bookings.find(appointment).filter(it -> it.party().equals(of));
    }

    @Override
    public Optional<Appointment> held(PartyId by, Instant now) {
        return bookings.held(by, now);
    }

    @Override
    public List<Appointment> open(PartyId of, Instant now) {
        return bookings.open(of, now);
    }

    private Optional<Appointment> locked(AppointmentId appointment, PartyId by) {
        return bookings.lock(appointment).filter(it -> it.party().equals(by));
    }

    private static long number(Optional<AppointmentId> own) {
        return own.map(AppointmentId::value).orElse(0L);
    }
}
