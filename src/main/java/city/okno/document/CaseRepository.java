package city.okno.document;

import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases; of each what its department said last.
@Repository
class CaseRepository {

    private static final String COLUMNS =
            "id, sender, number, service, centre, phone, status, since, status_at, keep_until";

    private final JdbcClient jdbc;

    CaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when there is such a case
    boolean insert(DocumentEvent event, @Nullable String phoneHash) {
        return written(
                """
                insert into document_case
                    (sender, number, service, centre, phone, phone_hash, status, since,
                     status_at, keep_until)
                values
                    (:sender, :number, :service, :centre, :phone, :hash, :status, :at,
                     :at, :keepUntil)
                on conflict do nothing
                """,
                event,
                phoneHash);
    }

    /// A change of state or of the phone lets its news be told anew; a change of anything else does
    /// not.
    ///
    /// @return false when the same or something newer is known
    boolean update(DocumentEvent event, @Nullable String phoneHash) {
        return written(
                """
                update document_case
                set service = :service, centre = :centre, phone = :phone, phone_hash = :hash,
                    told_at = case when status = :status and phone_hash = :hash then told_at end,
                    since = case when status = :status then since else :at end,
                    status = :status, status_at = :at, keep_until = :keepUntil
                where sender = :sender and number = :number and status_at < :at
                """,
                event,
                phoneHash);
    }

    Optional<DocumentCase> find(String sender, String number) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from document_case
                                where sender = :sender and number = :number
                                """)
                .param("sender", sender)
                .param("number", number)
                .query(CaseRepository::documentCase)
                .optional();
    }

    Optional<DocumentCase> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from document_case where id = :id")
                .param("id", id)
                .query(CaseRepository::documentCase)
                .optional();
    }

    /// Locks the case, so that its department says nothing new meanwhile.
    ///
    /// @return empty when it is not a case of this phone
    Optional<DocumentCase> lock(long id, String phoneHash) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from document_case
                                where id = :id and phone_hash = :hash
                                for update
                                """)
                .param("id", id)
                .param("hash", phoneHash)
                .query(CaseRepository::documentCase)
                .optional();
    }

    /// Cases that became ready and whose applicant was not told, the oldest first.
    List<DocumentCase> readyUntold(int most) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from document_case
                                where status = 'READY' and told_at is null and phone is not null
                                order by status, told_at, id
                                limit :most
                                """)
                .param("most", most)
                .query(CaseRepository::documentCase)
                .list();
    }

    /// Marks them as told, as far as they are as they were read and nobody else is at them just
    /// now.
    ///
    /// @return those that were marked
    List<DocumentCase> take(List<DocumentCase> untold, Instant now) {
        var open = lock(untold);
        var mine = untold.stream().filter(it -> it.at().equals(open.get(it.id()))).toList();
        if (!mine.isEmpty()) {
            jdbc.sql("update document_case set told_at = :now where id in (:ids)")
                    .param("now", Utc.of(now))
                    .param("ids", ids(mine))
                    .update();
        }
        return mine;
    }

    /// Waits for who is about to tell it.
    void countAsTold(long id, Instant now) {
        jdbc.sql("update document_case set told_at = :now where id = :id and told_at is null")
                .param("now", Utc.of(now))
                .param("id", id)
                .update();
    }

    /// When the latest event of each was, by its department's clock.
    private Map<Long, Instant> lock(List<DocumentCase> untold) {
        var open = new HashMap<Long, Instant>();
        if (!untold.isEmpty()) {
            jdbc.sql(
                            """
                            select id, status_at from document_case
                            where id in (:ids) and told_at is null and phone is not null
                            order by id
                            for update skip locked
                            """)
                    .param("ids", ids(untold))
                    .query(row -> {
                        open.put(row.getLong("id"), Utc.instant(row, "status_at"));
                    });
        }
        return open;
    }

    private static List<Long> ids(List<DocumentCase> cases) {
        return cases.stream().map(DocumentCase::id).toList();
    }

    /// The cases of one phone, the latest change first.
    List<DocumentCase> ofPhone(String phoneHash, int most) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                from document_case
                                where phone_hash = :hash
                                order by status_at desc, id desc
                                limit :most
                                """)
                .param("hash", phoneHash)
                .param("most", most)
                .query(CaseRepository::documentCase)
                .list();
    }

    /// The cases stay with their departments, but lead to nobody any more.
    void forgetPhone(String phoneHash) {
        jdbc.sql(
                        "update document_case set phone = null, phone_hash = null where phone_hash = :hash")
                .param("hash", phoneHash)
                .update();
    }

    private boolean written(String sql, DocumentEvent event, @Nullable String phoneHash) {
        return jdbc.sql(sql)
                        .param("sender", event.sender())
                        .param("number", event.number())
                        .param("service", event.service())
                        .param("centre", event.centre())
                        .param("phone", event.phone() == null ? null : event.phone().e164())
                        .param("hash", phoneHash)
                        .param("status", event.status().name())
                        .param("at", Utc.of(event.at()))
                        .param("keepUntil", event.keepUntil())
                        .update()
                == 1;
    }

    private static DocumentCase documentCase(ResultSet row, int number) throws SQLException {
        var phone = row.getString("phone");
        return new DocumentCase(
                row.getLong("id"),
                row.getString("sender"),
                row.getString("number"),
                row.getString("service"),
                row.getString("centre"),
                phone == null ? null : new Phone(phone),
                DocumentStatus.valueOf(row.getString("status")),
                Utc.instant(row, "since"),
                Utc.instant(row, "status_at"),
                row.getObject("keep_until", LocalDate.class));
    }
}
