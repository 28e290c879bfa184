package city.okno.notice.broadcast;

import city.okno.notice.BroadcastId;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CursorRepository {

    private final JdbcClient jdbc;

    CursorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Begins at the first person for messengers that have no cursor yet.
    void insert(BroadcastId broadcast, List<ChannelKind> lanes, Instant now) {
        lanes.forEach(lane -> insert(broadcast, lane, 0, now));
    }

    /// Begins at the first person, unless the messenger has its cursor already.
    void insert(BroadcastId broadcast, ChannelKind lane, int people, Instant now) {
        jdbc.sql(
                        """
                        insert into broadcast_cursor (
                            broadcast, channel, people, after_party, fed, not_before, done)
                        values (:broadcast, :lane, :people, 0, 0, :now, false)
                        on conflict do nothing
                        """)
                .param("broadcast", broadcast.value())
                .param("lane", lane.code())
                .param("people", people)
                .param("now", Utc.of(now))
                .update();
    }

    List<Cursor> of(BroadcastId broadcast) {
        return jdbc.sql(
                        """
                        select * from broadcast_cursor where broadcast = :broadcast
                        order by channel limit 100
                        """)
                .param("broadcast", broadcast.value())
                .query((row, _) ->
                        new Cursor(
                                ChannelKind.of(row.getString("channel")),
                                row.getInt("people"),
                                new PartyId(row.getLong("after_party")),
                                row.getInt("fed"),
                                Utc.nullableInstant(row, "again_at"),
                                Utc.instant(row, "not_before"),
                                row.getBoolean("done"),
                                row.getBoolean("tried_out"),
                                row.getInt("forgiven_ended"),
                                row.getInt("forgiven_failed")))
                .list();
    }

    void triedOut(BroadcastId broadcast, ChannelKind lane) {
        jdbc.sql(
                        """
                        update broadcast_cursor set tried_out = true
                        where broadcast = :broadcast and channel = :lane
                        """)
                .param("broadcast", broadcast.value())
                .param("lane", lane.code())
                .update();
    }

    void forgive(BroadcastId broadcast, ChannelKind lane, int ended, int failed) {
        jdbc.sql(
                        """
                        update broadcast_cursor
                        set forgiven_ended = :ended, forgiven_failed = :failed
                        where broadcast = :broadcast and channel = :lane
                        """)
                .param("ended", ended)
                .param("failed", failed)
                .param("broadcast", broadcast.value())
                .param("lane", lane.code())
                .update();
    }

    void move(BroadcastId broadcast, Cursor to) {
        jdbc.sql(
                        """
                        update broadcast_cursor
                        set after_party = :after, fed = :fed, again_at = :again,
                            not_before = :not_before, done = :done
                        where broadcast = :broadcast and channel = :lane
                        """)
                .param("after", to.after().value())
                .param("fed", to.fed())
                .param("again", Utc.ofNullable(to.againAt()))
                .param("not_before", Utc.of(to.notBefore()))
                .param("done", to.done())
                .param("broadcast", broadcast.value())
                .param("lane", to.lane().code())
                .update();
    }

    /// Who would be left out.
    void forecast(BroadcastId broadcast, String reason, int people) {
        jdbc.sql(
                        """
                        insert into broadcast_forecast (broadcast, reason, people)
                        values (:broadcast, :reason, :people)
                        on conflict do nothing
                        """)
                .param("broadcast", broadcast.value())
                .param("reason", reason)
                .param("people", people)
                .update();
    }

    /// Must be called under the broadcast's lock.
    void leftOut(BroadcastId broadcast, String reason, int people) {
        var known =
                jdbc.sql(
                                """
                                update broadcast_left_out set people = people + :people
                                where broadcast = :broadcast and reason = :reason
                                """)
                        .param("people", people)
                        .param("broadcast", broadcast.value())
                        .param("reason", reason)
                        .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into broadcast_left_out (broadcast, reason, people)
                            values (:broadcast, :reason, :people)
                            """)
                    .param("broadcast", broadcast.value())
                    .param("reason", reason)
                    .param("people", people)
                    .update();
        }
    }

    /// How many were left out, by the reason.
    Map<String, Integer> leftOut(BroadcastId broadcast) {
        return byReason(
                """
                select reason, people from broadcast_left_out
                where broadcast = :broadcast order by reason limit 100
                """,
                broadcast);
    }

    /// How many would be left out, by the reason.
    Map<String, Integer> forecast(BroadcastId broadcast) {
        return byReason(
                """
                select reason, people from broadcast_forecast
                where broadcast = :broadcast order by reason limit 100
                """,
                broadcast);
    }

    private Map<String, Integer> byReason(String sql, BroadcastId broadcast) {
        var leftOut = new TreeMap<String, Integer>();
        jdbc.sql(sql)
                .param("broadcast", broadcast.value())
                .query(row -> {
                    leftOut.put(row.getString("reason"), row.getInt("people"));
                });
        return leftOut;
    }
}
