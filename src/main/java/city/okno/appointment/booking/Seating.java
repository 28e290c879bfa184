package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.slot.Cell;
import city.okno.appointment.slot.Place;
import city.okno.appointment.slot.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Gives seats and takes them back. Whoever calls has locked the appointments concerned; then come
/// the slots, those of all of them together in the order of their ids. So nobody waits for each
/// other.
@Component
class Seating {

    private final SlotRepository slots;
    private final BookingRepository bookings;
    private final FreedRepository freed;
    private final CounterChoice choice;
    private final Keeping keeping;
    private final AppointmentSettings settings;

    Seating(
            SlotRepository slots,
            BookingRepository bookings,
            FreedRepository freed,
            CounterChoice choice,
            Keeping keeping,
            AppointmentSettings settings) {
        this.slots = slots;
        this.bookings = bookings;
        this.freed = freed;
        this.choice = choice;
        this.keeping = keeping;
        this.settings = settings;
    }

    /// Seats an appointment at another place than it has now, if it has one, and ends what is held
    /// there no longer.
    ///
    /// @param ended other holds that end with it, whatever comes of it
    /// @return its counter; empty when somebody was faster, and then it stays where it was
    Optional<Integer> seat(
            Appointment appointment, Place place, Collection<Long> ended, Instant now) {
        return seat(appointment, place, ended, Asker.EVERYBODY, now);
    }

    Optional<Integer> seat(
            Appointment appointment,
            Place place,
            Collection<Long> ended,
            Asker asker,
            Instant now) {
        var id = appointment.id().value();
        var wanted =
                slots.rows(
                        appointment.visit().centre(),
                        place.cells().stream().map(Cell::slot).toList());
        var over = new TreeSet<>(ended);
        over.addAll(bookings.overdueIn(wanted.keySet(), asker, now));
        // what nobody can have at once stays taken
        var own =
                slots.slotsOf(List.of(id)).stream()
                        .filter(it -> keeping.isOff() || wanted.containsKey(it))
                        .toList();
        if (!exchange(left(over, now), own, wanted)) {
            return Optional.empty();
        }
        var busy = slots.seats(wanted.keySet(), id);
        var free = place.counters().stream().filter(it -> !busy.contains(it)).toList();
        var counter = choice.inOrder(free, appointment).stream().findFirst();
        if (counter.isPresent()) {
            keep(appointment, it -> !own.contains(it.slot()), now);
            slots.stand(List.of(id));
            slots.sit(new TreeSet<>(wanted.keySet()), counter.get(), id);
        } else {
            undo(wanted.keySet(), own);
        }
        return counter;
    }

    /// Empty when it has no seat any more.
    Optional<Integer> counter(AppointmentId appointment) {
        return slots.seat(appointment.value());
    }

    /// Ends holds and gives their seats back.
    void expire(Collection<Long> held, Instant now) {
        exchange(left(held, now), List.of(), Map.of());
    }

    /// Gives the seats of all of them back, and of what is held there no longer. They stay without
    /// until they are seated anew, in the same transaction.
    void leave(Collection<Long> appointments, Instant now) {
        var own = appointments.isEmpty() ? List.<Long>of() : slots.slotsOf(appointments);
        if (own.isEmpty()) {
            return;
        }
        var left = left(new TreeSet<>(bookings.overdueIn(own, Asker.WAITING, now)), now);
        own.forEach(slot -> left.merge(slot, 1, Integer::sum));
        slots.stand(appointments);
        exchange(left, List.of(), Map.of());
    }

    /// Nobody will come to it at its time: those who wait get its seats first, then everybody.
    void letGo(Appointment appointment, Instant now) {
        if (keeping.isOff()) {
            free(appointment);
        } else {
            keep(appointment, _ -> true, now);
        }
    }

    /// Each slot for itself, so that a shorter visit leaves the rest to others who wait. They stay
    /// counted; only whose they are changes.
    private void keep(Appointment appointment, Predicate<FreedRepository.Seat> which, Instant now) {
        for (var seat : freed.seats(appointment.id())) {
            if (which.test(seat)) {
                var act =
                        "freed-%d-%d-%d"
                                .formatted(
                                        appointment.id().value(),
                                        appointment.sequence(),
                                        seat.slot());
                freed.insert(
                        act,
                        appointment,
                        seat.start(),
                        settings.unit(),
                        keeping.until(act, now),
                        now);
                freed.pass(seat.slot(), appointment.id(), act);
            }
        }
    }

    /// Gives the seats of an appointment back that nobody will come to, to everybody at once.
    private void free(Appointment appointment) {
        var id = List.of(appointment.id().value());
        var own = slots.slotsOf(id);
        slots.stand(id);
        exchange(new TreeMap<>(), own, Map.of());
    }

    /// @return how many seats these holds leave, by slot
    private Map<Long, Integer> left(Collection<Long> held, Instant now) {
        var left = new TreeMap<Long, Integer>();
        if (!held.isEmpty()) {
            bookings.expire(held, now);
            slots.slotsOf(held).forEach(slot -> left.merge(slot, 1, Integer::sum));
            slots.stand(held);
        }
        return left;
    }

    /// @return false when one of the wanted is full: none is taken then, and the own ones are kept
    private boolean exchange(Map<Long, Integer> left, List<Long> own, Map<Long, Slot> wanted) {
        var all = new TreeSet<>(left.keySet());
        all.addAll(own);
        all.addAll(wanted.keySet());
        var taken = new ArrayList<Long>();
        boolean full = false;
        for (long slot : all) {
            int less = left.getOrDefault(slot, 0) + (own.contains(slot) ? 1 : 0);
            if (less > 0) {
                slots.change(slot, -less);
            }
            var want = wanted.get(slot);
            if (want != null && !full) {
                full = !slots.take(slot, want.capacity());
                if (!full) {
                    taken.add(slot);
                }
            }
        }
        if (full) {
            undo(taken, own);
        }
        return !full;
    }

    /// Their rows are held by this transaction.
    private void undo(Collection<Long> taken, List<Long> own) {
        taken.forEach(slot -> slots.change(slot, -1));
        own.forEach(slot -> slots.change(slot, 1));
    }
}
