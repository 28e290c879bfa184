package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.BOOKED;
import static city.okno.appointment.AppointmentState.DISPLACED;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.booking.UnplannedRepository.Seated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What happens to those who sit where nobody works any more. Inside a transaction.
@Component
public class Displacing {

    private static final int PAGE = 1000;

    private static final Comparator<Appointment> EARLIEST_FIRST =
            Comparator.comparing(Appointment::start).thenComparingLong(it -> it.id().value());

    private final BookingRepository bookings;
    private final Seating seating;
    private final FreeTimes times;
    private final UnplannedRepository seated;
    private final ApplicationEventPublisher events;

    Displacing(
            BookingRepository bookings,
            Seating seating,
            FreeTimes times,
            UnplannedRepository seated,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.seating = seating;
        this.times = times;
        this.seated = seated;
        this.events = events;
    }

    /// Those who are expected later where nobody works by what their centre says now. Reads only.
    public List<AppointmentId> unplanned(Instant now) {
        var unplanned = new ArrayList<AppointmentId>();
        var planned = times.planned();
        List<Seated> some;
        long last = 0;
        do {
            some = seated.seated(last, now, PAGE);
            some.stream().filter(planned.negate()).map(Seated::appointment).forEach(unplanned::add);
            last = some.isEmpty() ? last : some.getLast().appointment().value();
        } while (some.size() == PAGE);
        return unplanned;
    }

    /// Seats them at other counters at the same time, the earliest first, and takes the time away
    /// from those for whom there is none. All of them stand up first, so that nobody is in the way
    /// of the others. Whoever cancelled or moved in the meantime, or sits where somebody works, is
    /// left alone.
    ///
    /// @return those who have no time now
    public List<Appointment> displace(Collection<AppointmentId> appointments, Instant now) {
        var concerned =
                appointments.stream()
                        .sorted(Comparator.comparingLong(AppointmentId::value))
                        .flatMap(it -> bookings.lock(it).stream())
                        .filter(it -> it.state() == BOOKED && !isServed(it, now))
                        .toList();
        seating.leave(concerned.stream().map(it -> it.id().value()).toList(), now);
        return concerned.stream()
                .sorted(EARLIEST_FIRST)
                .filter(it -> !seat(it, now))
                .map(it -> displaced(it, now))
                .toList();
    }

    /// Gives somebody the time back that was taken away, if it is free.
    public Optional<Appointment> restore(AppointmentId appointment, Instant now) {
        return bookings.lock(appointment)
                .filter(it -> it.state() == DISPLACED && it.start().isAfter(now))
                .filter(it -> seat(it, now))
                .map(it -> {
                    bookings.move(it.id(), it.start(), now);
                    return changed(it.id());
                });
    }

    private boolean isServed(Appointment appointment, Instant now) {
        return seating.counter(appointment.id())
                .filter(counter -> times.works(counter, appointment, now))
                .isPresent();
    }

    private boolean seat(Appointment appointment, Instant now) {
        return times.again(appointment, now)
                .flatMap(place -> seating.seat(appointment, place, List.of(), Asker.WAITING, now))
                .isPresent();
    }

    private Appointment displaced(Appointment appointment, Instant now) {
        bookings.change(appointment.id(), Set.of(BOOKED), DISPLACED, now);
        return changed(appointment.id());
    }

    private Appointment changed(AppointmentId appointment) {
        var changed = bookings.find(appointment).orElseThrow();
        events.publishEvent(new AppointmentChanged(changed));
        return changed;
    }
}
