package city.okno.kill;

import city.okno.storage.Utc;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What is stored, read table by table.
final class Books {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Letter(
            long id,
            String address,
            String owner,
            String state,
            @Nullable String externalId,
            @Nullable String reason,
            @Nullable Instant calledAt,
            @Nullable Instant endedAt,
            String text) {

        boolean isReply() {
            return owner.equals("turn");
        }
    }

    /// @param letters how many were put into the outbox for it
    record Notice(String sender, String key, String arguments, int letters) {}

    List<Letter> lettersAfter(long id) {
        return jdbc.sql(
                        """
                        select id, address, owner, state, external_id, reason, called_at, ended_at,
                            body
                        from outbox
                        where id > :id order by id
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Letter(
                                row.getLong("id"),
                                row.getString("address"),
                                row.getString("owner"),
                                row.getString("state"),
                                row.getString("external_id"),
                                row.getString("reason"),
                                Utc.nullableInstant(row, "called_at"),
                                Utc.nullableInstant(row, "ended_at"),
                                text(row.getString("body"))))
                .list();
    }

    List<Notice> notices() {
        return jdbc.sql(
                        """
                        select sender, idempotency_key, arguments,
                            (select count(*) from outbox o where o.owner = concat('notice:', n.id))
                                as letters
                        from notice n order by id
                        """)
                .query((row, _) ->
                        new Notice(
                                row.getString("sender"),
                                row.getString("idempotency_key"),
                                row.getString("arguments"),
                                row.getInt("letters")))
                .list();
    }

    Set<String> updates() {
        return new HashSet<>(
                jdbc.sql("select update_id from inbox where channel = 'telegram'")
                        .query(String.class)
                        .list());
    }

    /// By chat: how many rows the query has for it.
    Map<String, Integer> count(String rowsByAddress) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select address, count(*) from (" + rowsByAddress + ") r group by address")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /// By chat: what the query has for it, in its order.
    Map<String, List<String>> values(String valuesByAddress) {
        var values = new HashMap<String, List<String>>();
        jdbc.sql(valuesByAddress)
                .query(row -> {
                    values.merge(row.getString(1), List.of(row.getString(2)), Books::both);
                });
        return values;
    }

    int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /// Without marks, as the messengers get it.
    private static String text(String body) {
        return JSON.readTree(body)
                .path("text")
                .valueStream()
                .map(run -> run.path("text").asString())
                .collect(Collectors.joining());
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
