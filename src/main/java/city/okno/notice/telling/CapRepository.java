package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.NoticeId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
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
    record Reader(long party, String phoneHash) {
        String key() {
            return party == 0 ? "phone " + phoneHash : "party " + party;
        }
    }

    /// Locks the count for the rest of the transaction.
    void lock(Reader reader, Category category, Instant now) {
        int locked;
        do {
            jdbc.sql(
                            """
                            insert into notice_pace (recipient, category, used_at)
                            values (:recipient, :category, :now)
                            on conflict do nothing
                            """)
                    .param("recipient", reader.key())
                    .param("category", category.name())
                    .param("now", Utc.of(now))
                    .update();
            // nobody is there when it was deleted in between
            locked =
                    jdbc.sql(
                                    """
                                    update notice_pace set used_at = :now
                                    where recipient = :recipient and category = :category
                                    """)
                            .param("recipient", reader.key())
                            .param("category", category.name())
                            .param("now", Utc.of(now))
                            .update();
        } while (locked == 0);
    }

    /// When the latest ones left, the latest first.
    List<Instant> left(Reader reader, Category category, Instant since, int most) {
        return jdbc.sql(
                        "select left_at from notice where "
                                + whose(reader)
                                + """
                                 and category = :category and left_at > :since
                                order by left_at desc limit :most
                                """)
                .param("party", reader.party())
                .param("hash", reader.phoneHash())
                .param("category", category.name())
                .param("since", Utc.of(since))
                .param("most", most)
                .query((row, _) -> Utc.instant(row, "left_at"))
                .list();
    }

    /// Those that are held back and have not expired, the earliest first.
    List<NoticeId> heldBack(Reader reader, Category category, NoticeId except, Instant now) {
        return jdbc.sql(
                        "select id from notice where "
                                + whose(reader)
                                + """
                                 and category = :category and state = 'WAITING' and held_back
                                and expires_at > :now and id <> :except
                                order by id limit :most
                                """)
                .param("party", reader.party())
                .param("hash", reader.phoneHash())
                .param("category", category.name())
                .param("now", Utc.of(now))
                .param("except", except.value())
                .param("most", MOST)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    private static String whose(Reader reader) {
        return reader.party() == 0 ? "phone_hash = :hash and party is null" : "party = :party";
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
