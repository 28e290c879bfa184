package city.okno.document;

import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                        order by r.done_at, r.due_at, r.document
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

    /// Marks them as done, as far as they are still due and nobody else is at them just now.
    ///
    /// @return those that were marked
    List<Reminder> take(List<Reminder> due, Instant now) {
        var open = lock(due, now);
        var mine = due.stream().filter(it -> open.contains(new Due(it))).toList();
        mine.stream()
                .collect(Collectors.groupingBy(Reminder::kind))
                .forEach((kind, some) -> markDone(kind, some, now));
        return mine;
    }

    private record Due(long document, Reminder.Kind kind, Instant at) {
        Due(Reminder it) {
            this(it.document(), it.kind(), it.dueAt());
        }
    }

    private Set<Due> lock(List<Reminder> due, Instant now) {
        return due.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql(
                                        """
                                        select document, kind, due_at from document_reminder
                                        where document in (:documents) and done_at is null
                                            and due_at <= :now
                                        order by document, kind
                                        for update skip locked
                                        """)
                                .param("documents", documents(due))
                                .param("now", Utc.of(now))
                                .query((row, _) ->
                                        new Due(
                                                row.getLong("document"),
                                                Reminder.Kind.valueOf(row.getString("kind")),
                                                Utc.instant(row, "due_at")))
                                .list());
    }

    private void markDone(Reminder.Kind kind, List<Reminder> some, Instant now) {
        jdbc.sql(
                        """
                        update document_reminder set done_at = :now
                        where document in (:documents) and kind = :kind
                        """)
                .param("now", Utc.of(now))
                .param("documents", documents(some))
                .param("kind", kind.name())
                .update();
    }

    private static List<Long> documents(List<Reminder> reminders) {
        return reminders.stream().map(Reminder::document).toList();
    }
}
