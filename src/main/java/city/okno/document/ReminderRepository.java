package city.okno.document;

import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When applicants are reminded, and of what they were.
@Repository
class ReminderRepository {

    private final JdbcClient jdbc;

    ReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was told, or is not wanted, stays so.
    void plan(long document, Reminder.Kind kind, Instant due) {
        jdbc.sql(
                        """
                        insert into document_reminder (document, kind, due_at)
                        values (:document, :kind, :due)
                        on conflict do nothing
                        """)
                .param("document", document)
                .param("kind", kind.name())
                .param("due", Utc.of(due))
                .update();
    }

    /// Those that follow from the case; what the resident asked for stays.
    void unplan(long document) {
        jdbc.sql(
                        """
                        delete from document_reminder
                        where document = :document and kind <> 'ASKED' and done_at is null
                        """)
                .param("document", document)
                .update();
    }

    /// The last wish counts.
    void ask(long document, Instant due) {
        jdbc.sql("delete from document_reminder where document = :document and kind = 'ASKED'")
                .param("document", document)
                .update();
        plan(document, Reminder.Kind.ASKED, due);
    }

    /// No more of this document.
    void stop(long document, Instant now) {
        jdbc.sql(
                        """
                        update document_reminder set done_at = :now
                        where document = :document and done_at is null
                        """)
                .param("now", Utc.of(now))
                .param("document", document)
                .update();
    }

    void delete(long document) {
        jdbc.sql("delete from document_reminder where document = :document")
                .param("document", document)
                .update();
    }

    void deleteOf(String phoneHash) {
        jdbc.sql(
                        """
                        delete from document_reminder
                        where document in
                            (select id from document_case where phone_hash = :hash)
                        """)
                .param("hash", phoneHash)
                .update();
    }

    Optional<Instant> next(long document) {
        return jdbc.sql(
                        """
                        select due_at from document_reminder
                        where document = :document and done_at is null
                        order by due_at limit 1
                        """)
                .param("document", document)
                .query((row, _) -> Utc.instant(row, "due_at"))
                .optional();
    }

    /// The longest due first.
    List<Reminder> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select r.document, r.kind, r.due_at, c.sender, c.number, c.centre, c.phone,
                            c.keep_until
                        from document_reminder r join document_case c on c.id = r.document
                        where r.done_at is null and r.due_at <= :now
                            and c.status = 'READY' and c.phone is not null
                        order by r.due_at, r.document
                        limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) ->
                        new Reminder(
                                row.getLong("document"),
                                Reminder.Kind.valueOf(row.getString("kind")),
                                Utc.instant(row, "due_at"),
                                row.getString("sender"),
                                row.getString("number"),
                                row.getString("centre"),
                                new Phone(row.getString("phone")),
                                row.getObject("keep_until", LocalDate.class)))
                .list();
    }

    /// @return false when somebody told it meanwhile, or it is not to be told any more
    boolean markDone(Reminder reminder, Instant now) {
        return jdbc.sql(
                                """
                                update document_reminder set done_at = :now
                                where document = :document and kind = :kind
                                    and due_at = :due and done_at is null
                                """)
                        .param("now", Utc.of(now))
                        .param("document", reminder.document())
                        .param("kind", reminder.kind().name())
                        .param("due", Utc.of(reminder.dueAt()))
                        .update()
                == 1;
    }
}
