package city.okno.audit;

import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {
    private static final String PERSON = "PERSON";
    private static final String DEPARTMENT = "DEPARTMENT";
    private static final String OKNO = "OKNO";

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor who, String act, Subject subject, @Nullable String reason, Instant at) {
        Columns actor = Columns.of(who);
        jdbc.sql(
                        """
                        insert into audit_entry
                            (actor, party, actor_name, act, subject_kind, subject_id, reason, at)
                        values
                            (:actor, :party, :name, :act, :subjectKind, :subjectId, :reason, :at)
                        """)
                .param("actor", actor.kind)
                .param("party", actor.party)
                .param("name", actor.name)
                .param("act", act)
                .param("subjectKind", subject.kind())
                .param("subjectId", subject.id())
                .param("reason", reason)
                .param("at", Utc.of(at))
                .update();
    }

    List<Entry> of(Subject subject, long before, int limit) {
        return jdbc.sql(
                        """
                        select id, actor, party, actor_name, act, reason, at from audit_entry
                        where subject_kind = :subjectKind and subject_id = :subjectId
                        and id < :before
                        order by id desc limit :limit
                        """)
                .param("subjectKind", subject.kind())
                .param("subjectId", subject.id())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) ->
                        new Entry(
                                row.getLong("id"),
                                actor(row),
                                row.getString("act"),
                                subject,
                                row.getString("reason"),
                                Utc.instant(row, "at")))
                .list();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        String kind = row.getString("actor");
        return switch (kind) {
            case PERSON ->
                    new Actor.Person(
                            new PartyId(row.getLong("party")),
                            Role.valueOf(row.getString("actor_name")));
            case DEPARTMENT -> new Actor.Department(row.getString("actor_name"));
            case OKNO -> new Actor.Okno();
            default -> throw new IllegalStateException("actor " + kind);
        };
    }

    private record Columns(String kind, @Nullable Long party, @Nullable String name) {

        static Columns of(Actor who) {
            return switch (who) {
                case Actor.Person(var party, var role) ->
                        new Columns(PERSON, party.value(), role.name());
                case Actor.Department(var name) -> new Columns(DEPARTMENT, null, name);
                case Actor.Okno() -> new Columns(OKNO, null, null);
            };
        }
    }
}
