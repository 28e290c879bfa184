package city.okno.appointment.waiting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.Visit;
import city.okno.appointment.WaitingId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who waits, and what was offered to whom.
@Repository
class WaiterRepository {

    private static final String WAITERS =
            """
            select w.id, w.party, w.appointment, a.starts_at, w.centre, w.services, w.skills,
                w.minutes, w.offer
            from appointment_waiting w left join appointment a on a.id = w.appointment
            """;

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    WaiterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Changes nothing when the same is wanted already.
    void insert(
            String wanted,
            PartyId party,
            @Nullable AppointmentId appointment,
            Visit visit,
            Instant now) {
        jdbc.sql(
                        """
                        insert into appointment_waiting
                            (wanted, party, appointment, centre, services, skills, minutes, since)
                        values
                            (:wanted, :party, :appointment, :centre, :services, :skills, :minutes,
                             :now)
                        on conflict do nothing
                        """)
                .param("wanted", wanted)
                .param("party", party.value())
                .param("appointment", appointment == null ? null : appointment.value())
                .param("centre", visit.centre())
                .param("services", joined(visit.services()))
                .param("skills", joined(visit.skills()))
                .param("minutes", visit.duration().toMinutes())
                .param("now", Utc.of(now))
                .update();
    }

    Optional<WaitingId> find(String wanted) {
        return jdbc.sql("select id from appointment_waiting where wanted = :wanted")
                .param("wanted", wanted)
                .query((row, _) -> new WaitingId(row.getLong("id")))
                .optional();
    }

    /// Where somebody waits to whom nothing is offered.
    List<Long> centres() {
        return jdbc.sql(
                        """
                        select distinct centre from appointment_waiting where offer is null
                        order by centre
                        limit :most
                        """)
                .param("most", MOST)
                .query((row, _) -> row.getLong("centre"))
                .list();
    }

    /// Those of a centre to whom nothing is offered, the first to come first.
    List<Waiter> queue(long centre) {
        var waiters =
                jdbc.sql(
                                WAITERS
                                        + """
                                        where w.centre = :centre and w.offer is null
                                        order by w.id
                                        limit :most
                                        """)
                        .param("centre", centre)
                        .param("most", MOST)
                        .query(WaiterRepository::waiter)
                        .list();
        var offered = offered(centre);
        return waiters.stream()
                .map(it -> it.notAgain(offered.getOrDefault(it.id().value(), Set.of())))
                .toList();
    }

    private record Offered(long waiting, Instant start) {}

    private Map<Long, Set<Instant>> offered(long centre) {
        return jdbc
                .sql(
                        """
                        select o.waiting, o.starts_at
                        from appointment_offered o join appointment_waiting w on w.id = o.waiting
                        where w.centre = :centre
                        order by o.waiting, o.starts_at
                        limit :most
                        """)
                .param("centre", centre)
                .param("most", 100 * MOST)
                .query((row, _) ->
                        new Offered(row.getLong("waiting"), Utc.instant(row, "starts_at")))
                .list()
                .stream()
                .collect(groupingBy(Offered::waiting, mapping(Offered::start, toSet())));
    }

    List<Waiter> of(PartyId party) {
        return jdbc.sql(
                        WAITERS
                                + """
                                where w.party = :party
                                order by w.id
                                limit :most
                                """)
                .param("party", party.value())
                .param("most", MOST)
                .query(WaiterRepository::waiter)
                .list();
    }

    /// Nobody else changes it until the transaction ends.
    ///
    /// @return false when it is gone or something is offered already
    boolean lockWithoutOffer(WaitingId waiting) {
        return jdbc.sql(
                        """
                        select id from appointment_waiting where id = :id and offer is null
                        for update
                        """)
                .param("id", waiting.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// The same, of who was offered this and has not answered.
    Optional<Waiter> lock(AppointmentId offer, PartyId party) {
        return jdbc.sql(
                        """
                        select id from appointment_waiting
                        where offer = :offer and party = :party
                        for update
                        """)
                .param("offer", offer.value())
                .param("party", party.value())
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /// The same, of who stops waiting.
    Optional<Waiter> lock(WaitingId waiting, PartyId party) {
        return jdbc.sql(
                        """
                        select id from appointment_waiting where id = :id and party = :party
                        for update
                        """)
                .param("id", waiting.value())
                .param("party", party.value())
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    private Optional<Waiter> find(long waiting) {
        return jdbc.sql(WAITERS + "where w.id = :id")
                .param("id", waiting)
                .query(WaiterRepository::waiter)
                .optional();
    }

    void offer(WaitingId waiting, AppointmentId kept, Instant start, Instant until) {
        jdbc.sql(
                        """
                        update appointment_waiting set offer = :offer, offered_until = :until
                        where id = :id and offer is null
                        """)
                .param("id", waiting.value())
                .param("offer", kept.value())
                .param("until", Utc.of(until))
                .update();
        jdbc.sql(
                        """
                        insert into appointment_offered (waiting, starts_at) values (:id, :start)
                        on conflict do nothing
                        """)
                .param("id", waiting.value())
                .param("start", Utc.of(start))
                .update();
    }

    /// Who declined goes on waiting.
    void withdraw(WaitingId waiting) {
        jdbc.sql(
                        """
                        update appointment_waiting set offer = null, offered_until = null
                        where id = :id
                        """)
                .param("id", waiting.value())
                .update();
    }

    /// Who did not answer goes on waiting.
    void lapse(Instant now) {
        jdbc.sql(
                        """
                        update appointment_waiting set offer = null, offered_until = null
                        where offered_until <= :now
                        """)
                .param("now", Utc.of(now))
                .update();
    }

    /// Those whose appointment is over or cancelled, and those without one who came so long ago,
    /// wait no longer.
    void deleteEnded(Instant ago, Instant now) {
        jdbc.sql(
                        """
                        delete from appointment_waiting
                        where offer is null and (appointment is null and since < :ago
                            or appointment in
                                (select id from appointment
                                 where state <> 'BOOKED' or starts_at <= :now))
                        """)
                .param("ago", Utc.of(ago))
                .param("now", Utc.of(now))
                .update();
    }

    void delete(WaitingId waiting) {
        jdbc.sql("delete from appointment_waiting where id = :id")
                .param("id", waiting.value())
                .update();
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static Waiter waiter(ResultSet row, int number) throws SQLException {
        return new Waiter(
                new WaitingId(row.getLong("id")),
                new PartyId(row.getLong("party")),
                id(row, "appointment"),
                Utc.nullableInstant(row, "starts_at"),
                new Visit(
                        row.getLong("centre"),
                        split(row.getString("services")).stream().map(Long::valueOf).toList(),
                        Duration.ofMinutes(row.getInt("minutes")),
                        Set.copyOf(split(row.getString("skills")))),
                id(row, "offer"),
                Set.of());
    }

    private static @Nullable AppointmentId id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new AppointmentId(id);
    }
}
