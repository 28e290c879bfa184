package city.okno.notice.broadcast;

import city.okno.notice.BroadcastId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// What is known about a page of people, with one query for each question.
@Repository
class RecipientRepository {

    private final JdbcClient jdbc;

    RecipientRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who was told or left out before.
    Set<PartyId> seenTo(BroadcastId broadcast, Collection<PartyId> people) {
        return among(
                people,
                jdbc.sql(
                                """
                                select party from notice
                                where broadcast = :broadcast and party in (:people)
                                order by party limit :most
                                """)
                        .param("broadcast", broadcast.value()));
    }

    /// Who was told so many other broadcasts since then.
    Set<PartyId> satiated(
            BroadcastId broadcast, int enough, Instant since, Collection<PartyId> people) {
        return among(
                people,
                jdbc.sql(
                                """
                                select party from notice
                                where party in (:people)
                                  and broadcast <> :broadcast
                                  and told_at >= :since
                                  and (ending is null
                                      or ending not in ('SUPPRESSED', 'CANCELLED', 'FAILED'))
                                group by party having count(*) >= :enough
                                order by party limit :most
                                """)
                        .param("broadcast", broadcast.value())
                        .param("since", Utc.of(since))
                        .param("enough", enough));
    }

    /// Whether somebody's letter came back before their night, to leave in the morning.
    boolean isAnybodyAwaited(BroadcastId broadcast) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from notice
                            where state = 'ACTIVE' and next_at is not null
                              and broadcast = :broadcast)
                        """)
                .param("broadcast", broadcast.value())
                .query(Boolean.class)
                .single();
    }

    private static Set<PartyId> among(Collection<PartyId> people, StatementSpec query) {
        return new HashSet<>(
                query.param("people", people.stream().map(PartyId::value).toList())
                        .param("most", people.size())
                        .query((row, _) -> new PartyId(row.getLong("party")))
                        .list());
    }
}
