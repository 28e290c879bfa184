package city.okno.department.event;

import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Events and their places in the feeds of their senders.
@Repository
class EventFeedRepository {

    private final JdbcClient jdbc;

    EventFeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Events that have no place yet.
    record Unplaced(long firstId, long lastId) {}

    /// @param subject what it is that happens once; null: it may happen again
    /// @return false when it was kept before
    boolean insert(String sender, DepartmentEvent event, @Nullable String subject) {
        return jdbc.sql(
                                """
                                insert into department_event (public_id, sender, type, data, at, subject)
                                values (:id, :sender, :type, :data, :at, :subject)
                                on conflict do nothing
                                """)
                        .param("id", event.id())
                        .param("sender", sender)
                        .param("type", event.type())
                        .param("data", event.data())
                        .param("at", Utc.of(event.at()))
                        .param("subject", subject)
                        .update()
                == 1;
    }

    Optional<Unplaced> unplaced(String sender) {
        return jdbc.sql(
                        """
                        select min(id) as first_id, max(id) as last_id from department_event
                        where sender = :sender and number is null
                        having count(*) > 0
                        """)
                .param("sender", sender)
                .query((row, _) -> new Unplaced(row.getLong("first_id"), row.getLong("last_id")))
                .optional();
    }

    /// Lets nobody else give places in this feed until the transaction ends.
    ///
    /// @return the last place that was given; 0: none
    long lock(String sender) {
        jdbc.sql(
                        """
                        insert into department_feed (sender, last_number) values (:sender, 0)
                        on conflict do nothing
                        """)
                .param("sender", sender)
                .update();
        return jdbc.sql("select last_number from department_feed where sender = :sender for update")
                .param("sender", sender)
                .query(Long.class)
                .single();
    }

    /// The place of each is its id, moved on by `shift`.
    void place(String sender, Unplaced events, long shift) {
        jdbc.sql(
                        """
                        update department_event set number = id + :shift
                        where sender = :sender and number is null and id between :first and :last
                        """)
                .param("shift", shift)
                .param("sender", sender)
                .param("first", events.firstId())
                .param("last", events.lastId())
                .update();
        jdbc.sql("update department_feed set last_number = :last where sender = :sender")
                .param("last", events.lastId() + shift)
                .param("sender", sender)
                .update();
    }

    /// 0: none was given.
    long last(String sender) {
        return jdbc.sql(
                        """
                        select coalesce(max(last_number), 0) from department_feed
                        where sender = :sender
                        """)
                .param("sender", sender)
                .query(Long.class)
                .single();
    }

    List<Feed.Entry> page(String sender, long after, int most) {
        return jdbc.sql(
                        """
                        select number, id, public_id, type, data, at from department_event
                        where sender = :sender and number > :after
                        order by number limit :most
                        """)
                .param("sender", sender)
                .param("after", after)
                .param("most", most)
                .query(EventFeedRepository::entry)
                .list();
    }

    /// @return how many of the oldest were deleted
    int delete(Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from department_event where id in (
                            select id from department_event where at < :before
                            order by at, id limit :most)
                        """)
                .param("before", Utc.of(before))
                .param("most", most)
                .update();
    }

    private static Feed.Entry entry(ResultSet row, int number) throws SQLException {
        return new Feed.Entry(
                row.getLong("number"),
                row.getLong("id"),
                new DepartmentEvent(
                        row.getString("public_id"),
                        row.getString("type"),
                        row.getString("data"),
                        Utc.instant(row, "at")));
    }
}
