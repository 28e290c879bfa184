package city.okno.notice.link;

import city.okno.notice.Category;
import city.okno.notice.telling.NoticeJson;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What went to a number by SMS, as far as a stranger with the telephone in hand may see it.
@Repository
class ToldRepository {

    private final JdbcClient jdbc;

    ToldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param department null: the city itself
    /// @param centre null: it was about none, or it is forgotten
    /// @param hours of the centre; null: nobody said them
    record Told(
            Category category,
            @Nullable String department,
            @Nullable String centre,
            @Nullable String hours,
            Instant at) {}

    /// The latest first.
    ///
    /// @param owner who proved the number; null: nobody
    List<Told> bySms(String phoneHash, @Nullable PartyId owner, int most) {
        return jdbc.sql(
                        """
                        select n.category, n.department, n.arguments, n.told_at
                        from notice n
                        where (n.phone_hash = :hash or n.party = :owner)
                          and exists (
                              select 1 from notice_rung r
                              where r.notice = n.id and r.channel = 'sms')
                        order by n.id desc limit :most
                        """)
                .param("hash", phoneHash)
                .param("owner", owner == null ? 0 : owner.value())
                .param("most", most)
                .query((row, _) -> told(row))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        var arguments = NoticeJson.arguments(row.getString("arguments"));
        return new Told(
                Category.valueOf(row.getString("category")),
                row.getString("department"),
                text(arguments.get("centre")),
                text(arguments.get("hours")),
                Utc.instant(row, "told_at"));
    }

    private static @Nullable String text(@Nullable Object argument) {
        return argument instanceof String text ? text : null;
    }
}
