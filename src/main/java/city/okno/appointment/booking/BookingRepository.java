package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Visit;
import city.okno.appointment.Wish;
import city.okno.appointment.ticket.TicketCode;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Appointments. Every change of state names the state it comes from.
@Repository
class BookingRepository {

    private static final String COLUMNS =
            """
            id, party, centre, services, skills, minutes, starts_at, state, expires_at, name, code,
                sequence
            """;

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    BookingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when there is one of this act
    ///
    /// @param keptUntil from when on others can have it
    boolean hold(Wish wish, Instant expiresAt, Instant keptUntil, Instant now) {
        return jdbc.sql(
                                """
                                insert into appointment
                                    (act, party, centre, services, skills, minutes, starts_at,
                                     state, expires_at, kept_until, made_at, changed_at)
                                values
                                    (:act, :party, :centre, :services, :skills, :minutes, :start,
                                     'HELD', :expires, :kept, :now, :now)
                                on conflict do nothing
                                """)
                        .param("act", wish.act())
                        .param("party", wish.party().value())
                        .param("centre", wish.visit().centre())
                        .param("services", joined(wish.visit().services()))
                        .param("skills", joined(wish.visit().skills()))
                        .param("minutes", wish.visit().duration().toMinutes())
                        .param("start", Utc.of(wish.start()))
                        .param("expires", Utc.of(expiresAt))
                        .param("kept", Utc.of(keptUntil))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void delete(AppointmentId appointment) {
        jdbc.sql("delete from appointment where id = :id")
                .param("id", appointment.value())
                .update();
    }

    Optional<Appointment> ofAct(String act) {
        return jdbc.sql("select " + COLUMNS + " from appointment where act = :act")
                .param("act", act)
                .query(BookingRepository::appointment)
                .optional();
    }

    Optional<Appointment> find(AppointmentId appointment) {
        return jdbc.sql("select " + COLUMNS + " from appointment where id = :id")
                .param("id", appointment.value())
                .query(BookingRepository::appointment)
                .optional();
    }

    /// Nobody else changes it until the transaction ends.
    Optional<Appointment> lock(AppointmentId appointment) {
        return jdbc.sql("select " + COLUMNS + " from appointment where id = :id for update")
                .param("id", appointment.value())
                .query(BookingRepository::appointment)
                .optional();
    }

    /// The person's own that are booked and begin later, the next first; also those whose time was
    /// taken away, until a week after it.
    List<Appointment> open(PartyId party, Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from appointment
                                where party = :party
                                    and (state in ('BOOKED', 'ARRIVED', 'CALLED') and starts_at > :now
                                        or state = 'DISPLACED' and starts_at > :lately)
                                order by starts_at, id
                                limit :most
                                """)
                .param("party", party.value())
                .param("now", Utc.of(now))
                .param("lately", Utc.of(now.minus(Appointment.DISPLACED_FOR)))
                .param("most", MOST)
                .query(BookingRepository::appointment)
                .list();
    }

    /// Whoever is or was expected in a centre in this time, the earliest first.
    List<Appointment> expected(long centre, Instant from, Instant until) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from appointment
                                where centre = :centre
                                    and starts_at >= :from and starts_at < :until
                                    and state in ('BOOKED', 'ARRIVED', 'CALLED', 'SERVED', 'MISSED')
                                order by starts_at, id
                                limit :most
                                """)
                .param("centre", centre)
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .param("most", MOST)
                .query(BookingRepository::appointment)
                .list();
    }

    /// The first with this ticket that begins then or later and is somebody's.
    Optional<Appointment> of(TicketCode ticket, Instant from) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from appointment
                                where code = :code and starts_at >= :from
                                    and state in ('BOOKED', 'ARRIVED', 'CALLED', 'SERVED', 'MISSED')
                                order by starts_at, id
                                limit 1
                                """)
                .param("code", ticket.value())
                .param("from", Utc.of(from))
                .query(BookingRepository::appointment)
                .optional();
    }

    /// All that is known of a person.
    List<Appointment> of(PartyId party) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from appointment where party = :party
                                order by starts_at, id
                                limit :most
                                """)
                .param("party", party.value())
                .param("most", MOST)
                .query(BookingRepository::appointment)
                .list();
    }

    int heldSince(PartyId party, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from appointment
                        where party = :party and made_at > :since
                            and state in ('HELD', 'EXPIRED')
                        """)
                .param("party", party.value())
                .param("since", Utc.of(since))
                .query(Integer.class)
                .single();
    }

    Optional<Appointment> held(PartyId party, Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from appointment
                                where party = :party and state = 'HELD' and expires_at > :now
                                order by id desc
                                limit 1
                                """)
                .param("party", party.value())
                .param("now", Utc.of(now))
                .query(BookingRepository::appointment)
                .optional();
    }

    /// What the person holds, whether its time is over or not.
    List<Long> holds(PartyId party) {
        return jdbc.sql(
                        """
                        select id from appointment
                        where party = :party and state = 'HELD'
                        order by id
                        limit :most
                        for update
                        """)
                .param("party", party.value())
                .param("most", MOST)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Holds that others can have, locked. Those that somebody else is ending are left to them.
    List<Long> overdue(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from appointment
                        where state = 'HELD' and kept_until <= :now
                        order by id
                        limit :most
                        for update skip locked
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Those that the asker can have and that sit in any of these slots.
    List<Long> overdueIn(Collection<Long> slots, Asker asker, Instant now) {
        return jdbc.sql(
                        """
                        select id from appointment
                        where state = 'HELD' and %s <= :now and id in
                            (select appointment from appointment_seat where slot in (:slots))
                        order by id
                        limit :most
                        for update skip locked
                        """
                                .formatted(asker.freeFrom()))
                .param("now", Utc.of(now))
                .param("slots", slots)
                .param("most", MOST)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Of those that are held.
    void expire(Collection<Long> held, Instant now) {
        jdbc.sql(
                        """
                        update appointment
                        set state = 'EXPIRED', expires_at = null, kept_until = null,
                            changed_at = :now
                        where id in (:ids) and state = 'HELD'
                        """)
                .param("ids", held)
                .param("now", Utc.of(now))
                .update();
    }

    /// @return false when it is not held, or no longer, or by somebody else
    boolean book(AppointmentId held, PartyId by, String name, TicketCode code, Instant now) {
        return jdbc.sql(
                                """
                                update appointment
                                set state = 'BOOKED', expires_at = null, kept_until = null,
                                    name = :name, code = :code, changed_at = :now
                                where id = :id and party = :party
                                    and state = 'HELD' and expires_at > :now
                                """)
                        .param("id", held.value())
                        .param("party", by.value())
                        .param("name", name)
                        .param("code", code.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// @return false when it is in none of these states
    boolean change(
            AppointmentId appointment,
            Set<AppointmentState> from,
            AppointmentState to,
            Instant now) {
        return jdbc.sql(
                                """
                                update appointment set state = :to, changed_at = :now
                                where id = :id and state in (:from)
                                """)
                        .param("id", appointment.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .param("to", to.name())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void move(AppointmentId appointment, Instant start, Instant now) {
        jdbc.sql(
                        """
                        update appointment
                        set state = 'BOOKED', starts_at = :start, sequence = sequence + 1,
                            changed_at = :now
                        where id = :id
                        """)
                .param("id", appointment.value())
                .param("start", Utc.of(start))
                .param("now", Utc.of(now))
                .update();
    }

    /// Who they were is forgotten; that somebody came stays.
    void forget(PartyId party) {
        jdbc.sql("update appointment set party = 0, name = null where party = :party")
                .param("party", party.value())
                .update();
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                new AppointmentId(row.getLong("id")),
                new PartyId(row.getLong("party")),
                new Visit(
                        row.getLong("centre"),
                        split(row.getString("services")).stream().map(Long::valueOf).toList(),
                        Duration.ofMinutes(row.getInt("minutes")),
                        Set.copyOf(split(row.getString("skills")))),
                Utc.instant(row, "starts_at"),
                AppointmentState.valueOf(row.getString("state")),
                Utc.nullableInstant(row, "expires_at"),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")).map(TicketCode::new).orElse(null),
                row.getInt("sequence"));
    }
}
