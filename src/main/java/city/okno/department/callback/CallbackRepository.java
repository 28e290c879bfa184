package city.okno.department.callback;

import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where departments want to be told.
@Repository
class CallbackRepository {

    private static final int MOST = 500;
    private static final String COLUMNS =
            "id, number, sender, address, salt, old_salt, old_until, upto";

    private final JdbcClient jdbc;

    CallbackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the sender has a row, or somebody took its number meanwhile
    boolean insert(String sender, String address, String salt, long upto, Instant now) {
        return jdbc.sql(
                                """
                                insert into department_callback
                                    (number, sender, address, salt, upto, made_at)
                                select coalesce(max(number), 0) + 1, cast(:sender as varchar),
                                    cast(:address as varchar), cast(:salt as varchar),
                                    cast(:upto as bigint), cast(:now as timestamp(6) with time zone)
                                from department_callback
                                on conflict do nothing
                                """)
                        .param("sender", sender)
                        .param("address", address)
                        .param("salt", salt)
                        .param("upto", upto)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// Another address in the place of the sender's; what waits goes there.
    ///
    /// @return false when the sender never had one
    boolean replace(String sender, String address, String salt, long upto, Instant now) {
        return jdbc.sql(
                                """
                                update department_callback
                                set address = :address, salt = :salt, old_salt = null,
                                    old_until = null, made_at = :now, taken_at = null,
                                    trouble = null, trouble_at = null,
                                    upto = case when ended_at is null then upto else :upto end,
                                    ended_at = null
                                where sender = :sender
                                """)
                        .param("address", address)
                        .param("salt", salt)
                        .param("now", Utc.of(now))
                        .param("upto", upto)
                        .param("sender", sender)
                        .update()
                == 1;
    }

    /// @return false when it has ended
    boolean renew(long callback, String salt, Instant oldUntil) {
        return jdbc.sql(
                                """
                                update department_callback
                                set old_salt = salt, old_until = :until, salt = :salt
                                where id = :id and ended_at is null
                                """)
                        .param("until", Utc.of(oldUntil))
                        .param("salt", salt)
                        .param("id", callback)
                        .update()
                == 1;
    }

    /// @return false when it had ended before
    boolean end(long callback, Instant now) {
        return jdbc.sql(
                                """
                                update department_callback set ended_at = :now
                                where id = :id and ended_at is null
                                """)
                        .param("now", Utc.of(now))
                        .param("id", callback)
                        .update()
                == 1;
    }

    Optional<Callback> numbered(long number) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from department_callback
                                where number = :number and ended_at is null
                                """)
                .param("number", number)
                .query(CallbackRepository::callback)
                .optional();
    }

    Optional<Callback> of(String sender) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from department_callback
                                where sender = :sender and ended_at is null
                                """)
                .param("sender", sender)
                .query(CallbackRepository::callback)
                .optional();
    }

    Optional<Callback> find(long id) {
        return find(id, "");
    }

    /// Lets nobody else take events over for it until the transaction ends.
    Optional<Callback> lock(long id) {
        return find(id, " for update");
    }

    private Optional<Callback> find(long id, String lock) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from department_callback where id = :id and ended_at is null"
                                + lock)
                .param("id", id)
                .query(CallbackRepository::callback)
                .optional();
    }

    /// Those that work, the newest first.
    List<Callback> working() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from department_callback where ended_at is null
                                order by number desc limit :most
                                """)
                .param("most", MOST)
                .query(CallbackRepository::callback)
                .list();
    }

    void moveOn(long callback, long upto) {
        jdbc.sql("update department_callback set upto = :upto where id = :id")
                .param("upto", upto)
                .param("id", callback)
                .update();
    }

    void taken(long callback, Instant now) {
        jdbc.sql("update department_callback set taken_at = :now, trouble = null where id = :id")
                .param("now", Utc.of(now))
                .param("id", callback)
                .update();
    }

    void notTaken(long callback, String trouble, Instant now) {
        jdbc.sql(
                        """
                        update department_callback set trouble = :trouble, trouble_at = :now
                        where id = :id
                        """)
                .param("trouble", trouble)
                .param("now", Utc.of(now))
                .param("id", callback)
                .update();
    }

    /// What the last call came to; empty when it was taken, or there was none.
    Optional<String> trouble(long callback) {
        return jdbc.sql("select trouble from department_callback where id = :id")
                .param("id", callback)
                .query((row, _) -> Optional.ofNullable(row.getString("trouble")))
                .single();
    }

    private static Callback callback(ResultSet row, int number) throws SQLException {
        return new Callback(
                row.getLong("id"),
                row.getLong("number"),
                row.getString("sender"),
                row.getString("address"),
                row.getString("salt"),
                row.getString("old_salt"),
                Utc.nullableInstant(row, "old_until"),
                row.getLong("upto"));
    }
}
