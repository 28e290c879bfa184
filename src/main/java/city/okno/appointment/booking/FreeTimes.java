package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.Visit;
import city.okno.appointment.booking.UnplannedRepository.Seated;
import city.okno.appointment.slot.Cell;
import city.okno.appointment.slot.Closures;
import city.okno.appointment.slot.Place;
import city.okno.appointment.slot.Places;
import city.okno.appointment.slot.Roster;
import city.okno.appointment.slot.Slot;
import city.okno.appointment.slot.Span;
import city.okno.appointment.slot.Timetable;
import city.okno.appointment.slot.Timetables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is free in a centre. The same for whoever asks and for whoever books.
@Component
class FreeTimes {

    private final Timetables timetables;
    private final Closures closures;
    private final SlotRepository slots;
    private final AppointmentSettings settings;

    FreeTimes(
            Timetables timetables,
            Closures closures,
            SlotRepository slots,
            AppointmentSettings settings) {
        this.timetables = timetables;
        this.closures = closures;
        this.slots = slots;
        this.settings = settings;
    }

    /// All days of which something can be booked, in order.
    List<LocalDate> days(long centre, Instant now) {
        return timetables.of(centre).map(it -> it.roster().days(now)).orElse(List.of());
    }

    /// @param own an appointment that would be given up for it; 0: none
    List<Place> all(Visit visit, List<LocalDate> days, long own, Instant now) {
        return all(visit, days, own, Asker.EVERYBODY, now);
    }

    List<Place> all(Visit visit, List<LocalDate> days, long own, Asker asker, Instant now) {
        return timetable(visit.centre(), now)
                .map(timetable ->
                        places(timetable.roster(), visit, slots(timetable, days), own, asker, now)
                                .stream()
                                .flatMap(it -> it.all(now, earliest(now)).stream())
                                .toList())
                .orElse(List.of());
    }

    /// The one place that a visit would take. Only its own slots are read, by the same rules.
    Optional<Place> at(Instant start, Visit visit, long own, Instant now) {
        return at(start, visit, own, Asker.EVERYBODY, now);
    }

    Optional<Place> at(Instant start, Visit visit, long own, Asker asker, Instant now) {
        return timetable(visit.centre(), now)
                .flatMap(it -> at(it, start, visit, own, asker, now, earliest(now)));
    }

    /// The same of an appointment that has its time already: however soon it is, and before those
    /// who have none.
    Optional<Place> again(Appointment appointment, Instant now) {
        return timetable(appointment.visit().centre(), now)
                .flatMap(it ->
                        at(
                                it,
                                appointment.start(),
                                appointment.visit(),
                                appointment.id().value(),
                                Asker.WAITING,
                                now,
                                now));
    }

    /// Whether somebody who can do it works at this counter all the time that the visit takes.
    boolean works(int counter, Appointment appointment, Instant now) {
        return timetable(appointment.visit().centre(), now)
                .filter(it -> works(it, counter, appointment.start(), appointment.visit()))
                .isPresent();
    }

    /// The same as far as centres say it now, whatever operators closed; each is asked once.
    Predicate<Seated> planned() {
        var centres = new HashMap<Long, Optional<Timetable>>();
        return one ->
                centres.computeIfAbsent(one.visit().centre(), timetables::of)
                        .filter(it -> works(it, one.counter(), one.start(), one.visit()))
                        .isPresent();
    }

    private static boolean works(Timetable timetable, int counter, Instant start, Visit visit) {
        var roster = timetable.roster();
        var span = span(roster, start, visit);
        return roster.serving(visit.skills()).contains(counter)
                && roster.works(counter, span)
                && timetable.open(roster.day(start)).stream().anyMatch(it -> it.covers(span));
    }

    private static Span span(Roster roster, Instant start, Visit visit) {
        return new Span(start, start.plus(roster.length(visit.duration())));
    }

    private Optional<Place> at(
            Timetable timetable,
            Instant start,
            Visit visit,
            long own,
            Asker asker,
            Instant now,
            Instant earliest) {
        var roster = timetable.roster();
        var day = roster.day(start);
        var span = span(roster, start, visit);
        return places(roster, visit, List.of(timetable.slots(day, span)), own, asker, now).stream()
                .flatMap(it -> it.at(start, now, earliest).stream())
                .findFirst()
                .map(it -> it.counters().size() == 1 ? it : spread(it, timetable, visit, day));
    }

    /// Not everybody is sent to the same counter.
    private Place spread(Place place, Timetable timetable, Visit visit, LocalDate day) {
        var open = timetable.open(day);
        var used = slots.used(visit.centre(), open.getFirst().from(), open.getLast().until());
        return place.withCounters(timetable.roster().leastUsedFirst(place.counters(), used));
    }

    /// In whose zone the centre's clock is; its days are meant there.
    Optional<Roster> roster(long centre) {
        return timetables.of(centre).map(Timetable::roster);
    }

    private Optional<Timetable> timetable(long centre, Instant now) {
        return timetables.of(centre).map(it -> it.without(closures.of(centre, now)));
    }

    private Instant earliest(Instant now) {
        return now.plus(settings.lead());
    }

    private List<Places> places(
            Roster roster, Visit visit, List<List<Slot>> days, long own, Asker asker, Instant now) {
        var grids = days.stream().filter(it -> !it.isEmpty()).toList();
        if (grids.isEmpty()) {
            return List.of();
        }
        var from = grids.getFirst().getFirst().start();
        var until = grids.getLast().getLast().start().plus(roster.unit());
        var busy = slots.busy(visit.centre(), from, until, own, asker, now);
        return grids.stream()
                .map(grid -> new Places(roster, cells(grid, busy).toList(), visit))
                .toList();
    }

    private static List<List<Slot>> slots(Timetable timetable, List<LocalDate> days) {
        return days.stream().map(timetable::slots).toList();
    }

    private static Stream<Cell> cells(List<Slot> grid, Map<Instant, Set<Integer>> busy) {
        return grid.stream().map(it -> new Cell(it, busy.getOrDefault(it.start(), Set.of())));
    }
}
