package city.okno.appointment.slot;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is offered, against somebody who tries every set of counters at every start.
class PlacesTest {

    /// Somebody sits at a counter from a start on.
    private record Sitting(int counter, Instant from, Instant until) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000})
    void offersWhatTheBruteForceFindsAndNothingElse(long first) {
        for (long seed = first; seed < first + 40; seed++) {
            var schedule = new RandomSchedule(seed);
            fillUp(seed, schedule);
        }
    }

    /// Books what is offered until nothing is, and compares before each booking.
    private static void fillUp(long seed, RandomSchedule schedule) {
        var sittings = new ArrayList<Sitting>();
        var slots = schedule.shop.slots(schedule.day);
        var roster = schedule.shop.roster();
        for (int round = 0; round < 8; round++) {
            var visit =
                    new Visit(
                            1,
                            List.of(),
                            Duration.ofMinutes(5 + schedule.random.nextInt(60)),
                            schedule.skills());
            var now = schedule.instant(schedule.random.nextInt(-4 * 24 * 60, 24 * 60));
            var earliest = now.plus(Duration.ofMinutes(30));
            var offered =
                    new Places(roster, cells(slots, roster, sittings), visit).all(now, earliest);
            var counts = new HashMap<Instant, Integer>();
            offered.forEach(place -> counts.put(place.start(), place.count()));
            assertThat(counts)
                    .as("seed %d, round %d, %s", seed, round, visit)
                    .isEqualTo(bruteForce(slots, roster, sittings, visit, now, earliest));
            if (!offered.isEmpty()) {
                var place = offered.get(schedule.random.nextInt(offered.size()));
                var length = roster.unit().multipliedBy(roster.units(visit.duration()));
                sittings.add(
                        new Sitting(
                                place.counters().getFirst(),
                                place.start(),
                                place.start().plus(length)));
            }
        }
    }

    private static List<Cell> cells(List<Slot> slots, Roster roster, List<Sitting> sittings) {
        return slots.stream()
                .map(slot -> {
                    var busy = new HashSet<Integer>();
                    sittings.stream()
                            .filter(it ->
                                    overlap(it, slot.start(), slot.start().plus(roster.unit())))
                            .forEach(it -> busy.add(it.counter()));
                    return new Cell(slot, busy);
                })
                .toList();
    }

    /// For each start the greatest set of counters where such visits could begin at once: at no
    /// minute more than the slot allows, each of them able, working and free.
    private static Map<Instant, Integer> bruteForce(
            List<Slot> slots,
            Roster roster,
            List<Sitting> sittings,
            Visit visit,
            Instant now,
            Instant earliest) {
        var found = new HashMap<Instant, Integer>();
        for (var slot : slots) {
            if (slot.opensAt().isAfter(now) || slot.start().isBefore(earliest)) {
                continue;
            }
            int best = 0;
            int counters = roster.counters().size();
            for (int set = 1; set < 1 << counters; set++) {
                if (Integer.bitCount(set) > best
                        && fits(set, slot.start(), slots, roster, sittings, visit)) {
                    best = Integer.bitCount(set);
                }
            }
            if (best > 0) {
                found.put(slot.start(), best);
            }
        }
        return found;
    }

    private static boolean fits(
            int set,
            Instant start,
            List<Slot> slots,
            Roster roster,
            List<Sitting> sittings,
            Visit visit) {
        var minutes = roster.unit().toMinutes();
        var last = (visit.duration().toMinutes() + minutes - 1) / minutes * minutes;
        for (long minute = 0; minute < last; minute++) {
            var at = start.plus(Duration.ofMinutes(minute));
            var slot = slotAt(slots, roster, at);
            if (slot == null) {
                return false;
            }
            var sitting =
                    sittings.stream().filter(it -> overlap(it, at, at.plusSeconds(60))).toList();
            if (sitting.size() + Integer.bitCount(set) > slot.capacity()) {
                return false;
            }
            for (var counter : chosen(set, roster)) {
                if (!counter.skills().containsAll(visit.skills())
                        || !counter.works(new Span(slot.start(), slot.start().plus(roster.unit())))
                        || sitting.stream().anyMatch(it -> it.counter() == counter.number())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Set<Counter> chosen(int set, Roster roster) {
        var chosen = new HashSet<Counter>();
        for (int i = 0; i < roster.counters().size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(roster.counters().get(i));
            }
        }
        return chosen;
    }

    private static Slot slotAt(List<Slot> slots, Roster roster, Instant minute) {
        return slots.stream()
                .filter(it ->
                        !minute.isBefore(it.start())
                                && minute.isBefore(it.start().plus(roster.unit())))
                .findFirst()
                .orElse(null);
    }

    private static boolean overlap(Sitting sitting, Instant from, Instant until) {
        return sitting.from().isBefore(until) && from.isBefore(sitting.until());
    }
}
