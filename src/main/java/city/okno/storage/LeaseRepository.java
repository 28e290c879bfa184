package city.okno.storage;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeaseRepository {

    private final JdbcClient jdbc;

    LeaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(String name, NodeId holder, Instant until) {
        return jdbc.sql(
                                """
                                insert into lease (name, holder, until)
                                values (:name, :holder, :until)
                                on conflict do nothing
                                """)
                        .param("name", name)
                        .param("holder", holder.value())
                        .param("until", Utc.of(until))
                        .update()
                == 1;
    }

    boolean takeOver(String name, NodeId holder, Instant until, Instant now) {
        return jdbc.sql(
                                """
                                update lease
                                set holder = :holder, until = :until
                                where name = :name and (holder = :holder or until <= :now)
                                """)
                        .param("name", name)
                        .param("holder", holder.value())
                        .param("until", Utc.of(until))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    boolean extend(String name, NodeId holder, Instant until, Instant now) {
        return jdbc.sql(
                                """
                                update lease
                                set until = :until
                                where name = :name and holder = :holder and until > :now
                                """)
                        .param("name", name)
                        .param("holder", holder.value())
                        .param("until", Utc.of(until))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void delete(String name, NodeId holder) {
        jdbc.sql("delete from lease where name = :name and holder = :holder")
                .param("name", name)
                .param("holder", holder.value())
                .update();
    }

    void deleteAll() {
        jdbc.sql("delete from lease").update();
    }
}
