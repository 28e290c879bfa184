package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceRepository {

    private final JdbcClient jdbc;

    PreferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was wanted before
    boolean stop(PartyId party, Category category, Instant now) {
        return jdbc.sql(
                                """
                                insert into notice_unwanted (party, category, since)
                                values (:party, :category, :now)
                                on conflict do nothing
                                """)
                        .param("party", party.value())
                        .param("category", category.name())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// @return whether it was unwanted before
    boolean allow(PartyId party, Category category) {
        return jdbc.sql(
                                """
                                delete from notice_unwanted
                                where party = :party and category = :category
                                """)
                        .param("party", party.value())
                        .param("category", category.name())
                        .update()
                == 1;
    }

    List<Category> unwanted(PartyId party) {
        return jdbc.sql(
                        """
                        select category from notice_unwanted where party = :party
                        order by category limit 100
                        """)
                .param("party", party.value())
                .query((row, _) -> Category.valueOf(row.getString("category")))
                .list();
    }

    /// Who stopped something in one chat does not want it in the other.
    void move(PartyId from, PartyId to) {
        jdbc.sql(
                        """
                        insert into notice_unwanted (party, category, since)
                        select :to, category, since from notice_unwanted where party = :from
                        on conflict do nothing
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        delete(from);
    }

    void delete(PartyId party) {
        jdbc.sql("delete from notice_unwanted where party = :party")
                .param("party", party.value())
                .update();
    }
}
