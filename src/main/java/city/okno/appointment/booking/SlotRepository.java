package city.okno.appointment.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.okno.appointment.slot.Slot;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is taken of the slots. What changes several slots goes through them in the order of their
/// ids, so that nobody waits for each other.
@Repository
class SlotRepository {

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;

    SlotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Busy(Instant start, int counter) {}

    /// The counters that are taken, by the start of the slot; not those of what the asker can have,
    /// nor those of one's own appointment.
    Map<Instant, Set<Integer>> busy(
            long centre, Instant from, Instant until, long own, Asker asker, Instant now) {
        return jdbc
                .sql(
                        """
                        select s.starts_at, t.seat
                        from appointment_slot s
                            join appointment_seat t on t.slot = s.id
                            join appointment a on a.id = t.appointment
                        where s.centre = :centre
                            and s.starts_at >= :from and s.starts_at < :until
                            and (a.state <> 'HELD' or a.%s > :now)
                            and a.id <> :own
                        order by s.starts_at, t.seat
                        limit :most
                        """
                                .formatted(asker.freeFrom()))
                .param("centre", centre)
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .param("now", Utc.of(now))
                .param("own", own)
                .param("most", MOST)
                .query((row, _) -> new Busy(Utc.instant(row, "starts_at"), row.getInt("seat")))
                .list()
                .stream()
                .collect(groupingBy(Busy::start, mapping(Busy::counter, toSet())));
    }

    private record Use(int counter, long slots) {}

    /// How many slots of each counter are taken; those of none are missing.
    Map<Integer, Long> used(long centre, Instant from, Instant until) {
        return jdbc
                .sql(
                        """
                        select t.seat, count(*) as slots
                        from appointment_slot s join appointment_seat t on t.slot = s.id
                        where s.centre = :centre
                            and s.starts_at >= :from and s.starts_at < :until
                        group by t.seat
                        order by t.seat
                        limit :most
                        """)
                .param("centre", centre)
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .param("most", MOST)
                .query((row, _) -> new Use(row.getInt("seat"), row.getLong("slots")))
                .list()
                .stream()
                .collect(toMap(Use::counter, Use::slots));
    }

    /// The rows of these slots; those that had none get one, in the order of time.
    Map<Long, Slot> rows(long centre, List<Slot> slots) {
        var rows = find(centre, slots);
        if (rows.size() == slots.size()) {
            return rows;
        }
        var there = Set.copyOf(rows.values());
        slots.stream().filter(slot -> !there.contains(slot)).forEach(slot -> insert(centre, slot));
        return find(centre, slots);
    }

    private record Row(long id, Instant start) {}

    private Map<Long, Slot> find(long centre, List<Slot> slots) {
        var starts = slots.stream().collect(toMap(Slot::start, slot -> slot));
        return jdbc
                .sql(
                        """
                        select id, starts_at from appointment_slot
                        where centre = :centre and starts_at in (:starts)
                        order by id
                        limit :most
                        """)
                .param("centre", centre)
                .param("starts", starts.keySet().stream().map(Utc::of).toList())
                .param("most", MOST)
                .query((row, _) -> new Row(row.getLong("id"), Utc.instant(row, "starts_at")))
                .list()
                .stream()
                .collect(toMap(Row::id, row -> Objects.requireNonNull(starts.get(row.start()))));
    }

    private void insert(long centre, Slot slot) {
        jdbc.sql(
                        """
                        insert into appointment_slot (centre, starts_at, capacity)
                        values (:centre, :start, :capacity)
                        on conflict do nothing
                        """)
                .param("centre", centre)
                .param("start", Utc.of(slot.start()))
                .param("capacity", slot.capacity())
                .update();
    }

    /// The first barrier. Holds the row until the transaction ends.
    ///
    /// @return false when it is full
    boolean take(long slot, int capacity) {
        return jdbc.sql(
                                """
                                update appointment_slot
                                set taken = taken + 1, capacity = :capacity
                                where id = :slot and taken < :capacity
                                """)
                        .param("slot", slot)
                        .param("capacity", capacity)
                        .update()
                == 1;
    }

    /// @param by how many are taken more, or less
    void change(long slot, int by) {
        jdbc.sql("update appointment_slot set taken = taken + :by where id = :slot")
                .param("slot", slot)
                .param("by", by)
                .update();
    }

    /// The counters that are taken in any of these slots but for one's own appointment. Whoever
    /// holds the rows of the slots sees them as they will stay.
    Set<Integer> seats(Collection<Long> slots, long own) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct seat from appointment_seat
                                where slot in (:slots) and appointment <> :own
                                order by seat
                                limit :most
                                """)
                        .param("slots", slots)
                        .param("own", own)
                        .param("most", MOST)
                        .query((row, _) -> row.getInt("seat"))
                        .list());
    }

    /// The counter of an appointment.
    Optional<Integer> seat(long appointment) {
        return jdbc.sql(
                        """
                        select seat from appointment_seat where appointment = :appointment
                        order by slot
                        limit 1
                        """)
                .param("appointment", appointment)
                .query((row, _) -> row.getInt("seat"))
                .optional();
    }

    private record Seat(long appointment, int counter) {}

    /// The counters of those of these appointments that have one.
    Map<Long, Integer> seatsOf(Collection<Long> appointments) {
        if (appointments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select appointment, min(seat) as seat from appointment_seat
                        where appointment in (:appointments)
                        group by appointment
                        order by appointment
                        limit :most
                        """)
                .param("appointments", appointments)
                .param("most", MOST)
                .query((row, _) -> new Seat(row.getLong("appointment"), row.getInt("seat")))
                .list()
                .stream()
                .collect(toMap(Seat::appointment, Seat::counter));
    }

    /// The second barrier.
    void sit(Collection<Long> slots, int seat, long appointment) {
        for (long slot : slots) {
            int sat =
                    jdbc.sql(
                                    """
                                    insert into appointment_seat (slot, seat, appointment)
                                    values (:slot, :seat, :appointment)
                                    on conflict do nothing
                                    """)
                            .param("slot", slot)
                            .param("seat", seat)
                            .param("appointment", appointment)
                            .update();
            if (sat != 1) {
                throw new IllegalStateException(
                        "seat " + seat + " of slot " + slot + " is taken behind its counter");
            }
        }
    }

    /// The slots of an appointment, in the order of their ids.
    List<Long> slotsOf(Collection<Long> appointments) {
        return jdbc.sql(
                        """
                        select slot from appointment_seat where appointment in (:appointments)
                        order by slot
                        limit :most
                        """)
                .param("appointments", appointments)
                .param("most", MOST)
                .query((row, _) -> row.getLong("slot"))
                .list();
    }

    void stand(Collection<Long> appointments) {
        jdbc.sql("delete from appointment_seat where appointment in (:appointments)")
                .param("appointments", appointments)
                .update();
    }
}
