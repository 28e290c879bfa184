package city.okno.appointment.closing;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.slot.Closure;
import city.okno.appointment.slot.Closures;
import city.okno.appointment.slot.Span;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Closures, and whom they concern.
@Repository
class CentreClosureRepository implements Closures {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    CentreClosureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nothing when there is one of this act.
    void insert(String act, Closing closing, Instant now) {
        jdbc.sql(
                        """
                        insert into appointment_closure
                            (act, centre, counter, starts_at, ends_at, made_at)
                        values (:act, :centre, :counter, :from, :until, :now)
                        on conflict do nothing
                        """)
                .param("act", act)
                .param("centre", closing.centre())
                .param("counter", closing.closure().counter())
                .param("from", Utc.of(closing.closure().span().from()))
                .param("until", Utc.of(closing.closure().span().until()))
                .param("now", Utc.of(now))
                .update();
    }

    Optional<StoredClosure> ofAct(String act) {
        return jdbc.sql(
                        """
                        select id, centre, counter, starts_at, ends_at, 0 as displaced
                        from appointment_closure where act = :act
                        """)
                .param("act", act)
                .query(CentreClosureRepository::stored)
                .optional();
    }

    Optional<StoredClosure> find(long closure) {
        return jdbc.sql(
                        """
                        select id, centre, counter, starts_at, ends_at, 0 as displaced
                        from appointment_closure where id = :id
                        """)
                .param("id", closure)
                .query(CentreClosureRepository::stored)
                .optional();
    }

    /// @return false when it was opened before, or is over
    boolean reopen(long closure, Instant now) {
        return jdbc.sql(
                                """
                                update appointment_closure set reopened_at = :now
                                where id = :id and reopened_at is null and ends_at > :now
                                """)
                        .param("id", closure)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    @Override
    public List<Closure> of(long centre, Instant now) {
        return jdbc.sql(
                        """
                        select counter, starts_at, ends_at from appointment_closure
                        where centre = :centre and ends_at > :now and reopened_at is null
                        order by id
                        limit :most
                        """)
                .param("centre", centre)
                .param("now", Utc.of(now))
                .param("most", MOST)
                .query((row, _) -> closure(row))
                .list();
    }

    /// Those of a centre that hold, the first to begin first.
    List<StoredClosure> stored(long centre, Instant now) {
        return jdbc.sql(
                        """
                        select c.id, c.centre, c.counter, c.starts_at, c.ends_at,
                            (select count(*)
                             from appointment_displaced d join appointment a on a.id = d.appointment
                             where d.closure = c.id and a.state = 'DISPLACED') as displaced
                        from appointment_closure c
                        where c.centre = :centre and c.ends_at > :now and c.reopened_at is null
                        order by c.starts_at, c.id
                        limit :most
                        """)
                .param("centre", centre)
                .param("now", Utc.of(now))
                .param("most", MOST)
                .query(CentreClosureRepository::stored)
                .list();
    }

    /// How many are expected later where this would let nobody come.
    ///
    /// @param unit how long a slot is
    int concerned(Closing closing, Duration unit, Instant now) {
        return jdbc.sql(
                        """
                        select count(distinct a.id)
                        from appointment_slot s
                            join appointment_seat t on t.slot = s.id
                            join appointment a on a.id = t.appointment
                        where s.centre = :centre and s.starts_at < :until
                            and s.starts_at > :before
                            and (t.seat = :counter or :counter = 0)
                            and a.state = 'BOOKED' and a.starts_at > :now
                        """)
                .param("centre", closing.centre())
                .param("counter", counter(closing))
                .param("before", Utc.of(closing.closure().span().from().minus(unit)))
                .param("until", Utc.of(closing.closure().span().until()))
                .param("now", Utc.of(now))
                .query(Integer.class)
                .single();
    }

    private static int counter(Closing closing) {
        var counter = closing.closure().counter();
        return counter == null ? 0 : counter;
    }

    /// Somebody who is expected where nobody may come.
    record Concerned(AppointmentId appointment, long closure) {}

    /// Whoever is expected later where nobody may come, each once, the earliest first.
    ///
    /// @param unit how long a slot is
    List<Concerned> concerned(Duration unit, Instant now, int most) {
        return jdbc.sql(
                        """
                        select a.id, a.starts_at, min(c.id) as closure
                        from appointment_closure c
                            join appointment_slot s on s.centre = c.centre
                                and s.starts_at < c.ends_at
                                and s.starts_at > c.starts_at - cast(:unit as int) * interval '1' minute
                            join appointment_seat t on t.slot = s.id
                                and (c.counter is null or c.counter = t.seat)
                            join appointment a on a.id = t.appointment
                        where c.reopened_at is null and c.ends_at > :now
                            and a.state = 'BOOKED' and a.starts_at > :now
                        group by a.id, a.starts_at
                        order by a.starts_at, a.id
                        limit :most
                        """)
                .param("unit", unit.toMinutes())
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) ->
                        new Concerned(new AppointmentId(row.getLong("id")), row.getLong("closure")))
                .list();
    }

    /// @param closure null: by changed files
    void displace(AppointmentId appointment, @Nullable Long closure) {
        jdbc.sql("delete from appointment_displaced where appointment = :appointment")
                .param("appointment", appointment.value())
                .update();
        jdbc.sql(
                        """
                        insert into appointment_displaced (appointment, closure)
                        values (:appointment, :closure)
                        """)
                .param("appointment", appointment.value())
                .param("closure", closure)
                .update();
    }

    /// Those without a time whose closure was opened again, the earliest first.
    List<AppointmentId> restorable(Instant now, int most) {
        return jdbc.sql(
                        """
                        select a.id
                        from appointment a
                            join appointment_displaced d on d.appointment = a.id
                            join appointment_closure c on c.id = d.closure
                        where a.state = 'DISPLACED' and a.starts_at > :now
                            and c.reopened_at is not null
                        order by a.starts_at, a.id
                        limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> new AppointmentId(row.getLong("id")))
                .list();
    }

    /// Those without a time because files changed, the earliest first.
    List<AppointmentId> displacedByFiles(Instant now, int most) {
        return jdbc.sql(
                        """
                        select a.id
                        from appointment a join appointment_displaced d on d.appointment = a.id
                        where a.state = 'DISPLACED' and a.starts_at > :now and d.closure is null
                        order by a.starts_at, a.id
                        limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> new AppointmentId(row.getLong("id")))
                .list();
    }

    private static Closure closure(ResultSet row) throws SQLException {
        return new Closure(
                row.getObject("counter", Integer.class),
                new Span(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")));
    }

    private static StoredClosure stored(ResultSet row, int number) throws SQLException {
        return new StoredClosure(
                row.getLong("id"),
                new Closing(row.getLong("centre"), closure(row)),
                row.getInt("displaced"));
    }
}
