package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.NoticeId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was told to somebody of late, and what is held back.
@Repository
class CapRepository {

    /// More of them are told in several digests.
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    CapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose notices are counted.
    ///
    /// @param party 0: a number that nobody proved
    /// @param phoneHash empty: a party
    record Counted(long party, String phoneHash) {
        String key() {
            return party == 0 ? "phone " + phoneHash : "party " + party;
        }
    }

    /// Locks the counts for the rest of the transaction, in the order of their keys.
    void lock(Collection<Counted> readers, Category category, Instant now) {
        var keys = readers.stream().map(Counted::key).distinct().sorted().toList();
        int locked;
        do {
            insert(keys, category, now);
            // somebody is missing when they were deleted in between
            locked = lock(keys, category);
        } while (locked < keys.size());
        jdbc.sql(
                        """
                        update notice_pace set used_at = :now
                        where category = :category and recipient in (:recipients)
                        """)
                .param("now", Utc.of(now))
                .param("category", category.name())
                .param("recipients", keys)
                .update();
    }

    private void insert(List<String> keys, Category category, Instant now) {
        jdbc.sql(
                        """
                        insert into notice_pace (recipient, category, used_at)
                        select n.recipient, cast(:category as varchar),
                            cast(:now as timestamp(6) with time zone)
                        from unnest(cast(:recipients as varchar array)) with ordinality
                            as n(recipient, place)
                        order by n.place
                        on conflict do nothing
                        """)
                .param("recipients", keys.toArray(String[]::new))
                .param("category", category.name())
                .param("now", Utc.of(now))
                .update();
    }

    private int lock(List<String> keys, Category category) {
        return jdbc.sql(
                        """
                        select recipient from notice_pace
                        where category = :category and recipient in (:recipients)
                        order by recipient for update
                        """)
                .param("category", category.name())
                .param("recipients", keys)
                .query(String.class)
                .list()
                .size();
    }

    /// When what was told to each of them left, the latest first.
    Map<Counted, List<Instant>> left(
            Collection<Counted> readers, Category category, Instant since) {
        return ofEach(
                readers,
                """
                select n.party, n.phone_hash, n.left_at from %s
                where n.category = :category and n.left_at > :time
                order by n.left_at desc
                limit :most
                """,
                category,
                since,
                row -> Utc.instant(row, "left_at"));
    }

    /// Those that are held back and have not expired, the earliest first.
    Map<Counted, List<NoticeId>> heldBack(
            Collection<Counted> readers, Category category, Instant now) {
        return ofEach(
                readers,
                """
                select n.party, n.phone_hash, n.id from %s
                where n.category = :category and n.state = 'WAITING' and n.held_back
                    and n.expires_at > :time
                order by n.id
                limit :most
                """,
                category,
                now,
                row -> new NoticeId(row.getLong("id")));
    }

    /// Joined, because H2 looks into the index for each of them then, and through all of it for a
    /// list.
    private static final String OF_PARTIES =
            "unnest(cast(:some as bigint array)) as p(party) join notice n on n.party = p.party";

    private static final String OF_NUMBERS =
            """
            unnest(cast(:some as varchar array)) as p(hash)
            join notice n on n.phone_hash = p.hash and n.party is null\
            """;

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<Counted, List<T>> ofEach(
            Collection<Counted> readers,
            String sql,
            Category category,
            Instant time,
            Column<T> column) {
        var all = new HashMap<Counted, List<T>>();
        var parties = distinct(readers, Counted::party, party -> party != 0);
        var hashes = distinct(readers, Counted::phoneHash, hash -> !hash.isEmpty());
        if (!parties.isEmpty()) {
            var some = parties.toArray(Long[]::new);
            add(all, sql.formatted(OF_PARTIES), some, category, time, column);
        }
        if (!hashes.isEmpty()) {
            var some = hashes.toArray(String[]::new);
            add(all, sql.formatted(OF_NUMBERS), some, category, time, column);
        }
        return all;
    }

    private static <K> List<K> distinct(
            Collection<Counted> readers, Function<Counted, K> key, Predicate<K> which) {
        return readers.stream().map(key).filter(which).distinct().toList();
    }

    private <T> void add(
            Map<Counted, List<T>> all,
            String sql,
            Object[] some,
            Category category,
            Instant time,
            Column<T> column) {
        jdbc.sql(sql)
                .param("some", some)
                .param("category", category.name())
                .param("time", Utc.of(time))
                .param("most", MOST * some.length)
                .query(row -> {
                    var party = row.getLong("party");
                    var reader = new Counted(party, party == 0 ? row.getString("phone_hash") : "");
                    var its = all.computeIfAbsent(reader, _ -> new ArrayList<>());
                    if (its.size() < MOST) {
                        its.add(column.of(row));
                    }
                });
    }

    void holdBack(NoticeId notice, Instant until) {
        jdbc.sql(
                        """
                        update notice set held_back = true, due_at = :until
                        where id = :id and state = 'WAITING'
                        """)
                .param("until", Utc.of(until))
                .param("id", notice.value())
                .update();
    }

    /// @return how many of the oldest were deleted
    int deletePaces(Instant usedBefore, int most) {
        return jdbc.sql(
                        """
                        delete from notice_pace where (recipient, category) in (
                            select recipient, category from notice_pace where used_at < :before
                            order by used_at limit :most)
                        """)
                .param("before", Utc.of(usedBefore))
                .param("most", most)
                .update();
    }
}
