package city.okno.department.callback;

import city.okno.department.event.DepartmentEvent;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Events that addresses have to be told yet, and those that nobody took.
@Repository
class DeliveryRepository {

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void queue(long callback, long event, Instant now) {
        jdbc.sql(
                        """
                        insert into department_delivery (callback, event, state, attempts, due_at)
                        values (:callback, :event, 'QUEUED', 0, :now)
                        on conflict do nothing
                        """)
                .param("callback", callback)
                .param("event", event)
                .param("now", Utc.of(now))
                .update();
    }

    /// The earliest event whose time has come and that nobody calls with.
    Optional<Delivery> due(long callback, Instant now) {
        return jdbc.sql(
                        """
                        select d.id, d.attempts, e.public_id, e.type, e.data, e.at
                        from department_delivery d join department_event e on e.id = d.event
                        where d.callback = :callback and d.state = 'QUEUED' and d.due_at <= :now
                            and (d.claimed_until is null or d.claimed_until <= :now)
                        order by e.number limit 1
                        """)
                .param("callback", callback)
                .param("now", Utc.of(now))
                .query(DeliveryRepository::delivery)
                .optional();
    }

    /// @return false when somebody else was quicker
    boolean claim(Delivery delivery, Instant until) {
        return jdbc.sql(
                                """
                                update department_delivery
                                set attempts = attempts + 1, claimed_until = :until
                                where id = :id and attempts = :attempts and state = 'QUEUED'
                                """)
                        .param("until", Utc.of(until))
                        .param("id", delivery.id())
                        .param("attempts", delivery.attempts())
                        .update()
                == 1;
    }

    void taken(Delivery delivery) {
        jdbc.sql("delete from department_delivery where id = :id and attempts = :attempts")
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .update();
    }

    void again(Delivery delivery, String trouble, Instant due) {
        jdbc.sql(
                        """
                        update department_delivery
                        set due_at = :due, claimed_until = null, trouble = :trouble
                        where id = :id and attempts = :attempts and state = 'QUEUED'
                        """)
                .param("due", Utc.of(due))
                .param("trouble", trouble)
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .update();
    }

    void dead(Delivery delivery, String trouble, Instant now) {
        jdbc.sql(
                        """
                        update department_delivery
                        set state = 'DEAD', due_at = :now, claimed_until = null, trouble = :trouble
                        where id = :id and attempts = :attempts and state = 'QUEUED'
                        """)
                .param("now", Utc.of(now))
                .param("trouble", trouble)
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .update();
    }

    /// @return how many are tried anew
    int replay(long callback, Instant now) {
        return jdbc.sql(
                        """
                        update department_delivery
                        set state = 'QUEUED', attempts = 0, due_at = :now
                        where callback = :callback and state = 'DEAD'
                        """)
                .param("now", Utc.of(now))
                .param("callback", callback)
                .update();
    }

    /// @param event its public id
    int replay(long callback, String event, Instant now) {
        return jdbc.sql(
                        """
                        update department_delivery
                        set state = 'QUEUED', attempts = 0, due_at = :now
                        where callback = :callback and state = 'DEAD' and event =
                            (select id from department_event where public_id = :event)
                        """)
                .param("now", Utc.of(now))
                .param("callback", callback)
                .param("event", event)
                .update();
    }

    /// In the order of their events.
    List<DeadCall> dead(long callback, int most) {
        return jdbc.sql(
                        """
                        select d.attempts, d.due_at, d.trouble, e.public_id, e.type, e.data, e.at
                        from department_delivery d join department_event e on e.id = d.event
                        where d.callback = :callback and d.state = 'DEAD'
                        order by e.number limit :most
                        """)
                .param("callback", callback)
                .param("most", most)
                .query((row, _) ->
                        new DeadCall(
                                event(row),
                                row.getInt("attempts"),
                                row.getString("trouble"),
                                Utc.instant(row, "due_at")))
                .list();
    }

    long count(long callback, boolean dead) {
        return jdbc.sql(
                        """
                        select count(*) from department_delivery
                        where callback = :callback and state = :state
                        """)
                .param("callback", callback)
                .param("state", state(dead))
                .query(Long.class)
                .single();
    }

    /// Of all addresses.
    long count(boolean dead) {
        return jdbc.sql("select count(*) from department_delivery where state = :state")
                .param("state", state(dead))
                .query(Long.class)
                .single();
    }

    void delete(long callback) {
        jdbc.sql("delete from department_delivery where callback = :callback")
                .param("callback", callback)
                .update();
    }

    private static String state(boolean dead) {
        return dead ? "DEAD" : "QUEUED";
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(row.getLong("id"), row.getInt("attempts"), event(row));
    }

    private static DepartmentEvent event(ResultSet row) throws SQLException {
        return new DepartmentEvent(
                row.getString("public_id"),
                row.getString("type"),
                row.getString("data"),
                Utc.instant(row, "at"));
    }
}
