package city.okno.poll.asking;

import city.okno.poll.Addressees;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.PollDraft.About;
import city.okno.poll.PollId;
import city.okno.script.PartyId;
import city.okno.storage.Database;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Polls without their texts, which [PollTextRepository] keeps.
@Repository
class PollRepository {

    private static final String POLL =
            """
            select id, form, points, audience, argument, campaign, direction, opens_at, closes_at,
                   hidden, result_told, edition, author, ended_at, cancelled
            from poll
            """;

    private final JdbcClient jdbc;
    private final PollTextRepository texts;
    private final Database database;

    PollRepository(JdbcClient jdbc, PollTextRepository texts, Database database) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.database = database;
    }

    PollId insert(PollDraft draft, PartyId author, Instant now) {
        var id = new PollId(nextNumber());
        with(
                        draft,
                        """
                        insert into poll
                            (id, form, points, audience, argument, campaign, direction, opens_at,
                             closes_at, hidden, result_told, author, asked_at)
                        values
                            (:id, :form, :points, :audience, :argument, :campaign, :direction,
                             :opens, :closes, :hidden, :told, :author, :now)
                        """)
                .param("id", id.value())
                .param("author", author.value())
                .param("now", Utc.of(now))
                .update();
        texts.put(id, draft);
        return id;
    }

    private long nextNumber() {
        jdbc.sql("insert into poll_number (id, last_number) values (1, 0) on conflict do nothing")
                .update();
        jdbc.sql("update poll_number set last_number = last_number + 1 where id = 1").update();
        return jdbc.sql("select last_number from poll_number where id = 1")
                .query(Long.class)
                .single();
    }

    /// Replaces what is asked.
    void change(PollId poll, PollDraft draft) {
        with(
                        draft,
                        """
                        update poll
                        set form = :form, points = :points, audience = :audience,
                            argument = :argument, campaign = :campaign, direction = :direction,
                            opens_at = :opens, closes_at = :closes, hidden = :hidden,
                            result_told = :told, edition = edition + 1
                        where id = :id
                        """)
                .param("id", poll.value())
                .update();
        texts.put(poll, draft);
    }

    void end(PollId poll, boolean cancelled, Instant now) {
        jdbc.sql("update poll set ended_at = :now, cancelled = :cancelled where id = :id")
                .param("now", Utc.of(now))
                .param("cancelled", cancelled)
                .param("id", poll.value())
                .update();
    }

    boolean hasAnswers(PollId poll) {
        return jdbc.sql("select exists (select 1 from poll_answer where poll = :poll)")
                .param("poll", poll.value())
                .query(Boolean.class)
                .single();
    }

    /// Polls whose time is over and that nobody has closed.
    List<PollId> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from poll where ended_at is null and closes_at <= :now
                        order by closes_at, id limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> new PollId(row.getLong("id")))
                .list();
    }

    private StatementSpec with(PollDraft draft, String sql) {
        var about = draft.about();
        return jdbc.sql(sql)
                .param("form", FormRow.code(draft.form()))
                .param("points", FormRow.points(draft.form()))
                .param("audience", draft.to().audience())
                .param("argument", draft.to().argument())
                .param("campaign", about == null ? null : about.campaign())
                .param("direction", about == null ? null : about.direction())
                .param("opens", Utc.of(draft.opens()))
                .param("closes", Utc.of(draft.closes()))
                .param("hidden", draft.hidden())
                .param("told", draft.resultTold());
    }

    Optional<Poll> find(PollId poll) {
        return one(poll, "where id = :id");
    }

    /// Its row is held: nobody answers, changes or ends the poll meanwhile.
    Optional<Poll> lock(PollId poll) {
        return one(poll, "where id = :id for update");
    }

    /// Its row is shared with others who answer; who changes or ends it waits. On H2 there is no
    /// other transaction that writes.
    Optional<Poll> share(PollId poll) {
        return switch (database) {
            case H2 -> find(poll);
            case POSTGRESQL -> one(poll, "where id = :id for share");
        };
    }

    private Optional<Poll> one(PollId poll, String condition) {
        return read(jdbc.sql(POLL + condition).param("id", poll.value())).stream().findFirst();
    }

    List<Poll> open(Instant now, int most) {
        return read(
                jdbc.sql(
                                POLL
                                        + """
                                        where ended_at is null and closes_at > :now
                                          and opens_at <= :now
                                        order by closes_at, id limit :most
                                        """)
                        .param("now", Utc.of(now))
                        .param("most", most));
    }

    List<Poll> over(Instant now, int most) {
        return read(
                jdbc.sql(
                                POLL
                                        + """
                                        where not cancelled
                                          and (ended_at is not null or closes_at <= :now)
                                        order by coalesce(ended_at, closes_at) desc, id desc
                                        limit :most
                                        """)
                        .param("now", Utc.of(now))
                        .param("most", most));
    }

    List<Poll> latest(int most) {
        return read(jdbc.sql(POLL + "order by id desc limit :most").param("most", most));
    }

    private List<Poll> read(StatementSpec query) {
        var rows = query.query((row, _) -> row(row)).list();
        var words = texts.of(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> row.poll(words.getOrDefault(row.id(), List.of()))).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var campaign = row.getObject("campaign", Long.class);
        var ended = Utc.nullableInstant(row, "ended_at");
        return new Row(
                row.getLong("id"),
                row.getString("form"),
                row.getObject("points", Integer.class),
                new Addressees(row.getString("audience"), row.getString("argument")),
                campaign == null
                        ? null
                        : new About(campaign, row.getObject("direction", Long.class)),
                Utc.instant(row, "opens_at"),
                Utc.instant(row, "closes_at"),
                row.getBoolean("hidden"),
                row.getBoolean("result_told"),
                row.getInt("edition"),
                new PartyId(row.getLong("author")),
                ended == null ? null : new Poll.End(ended, row.getBoolean("cancelled")));
    }

    private record Row(
            long id,
            String form,
            @Nullable Integer points,
            Addressees to,
            @Nullable About about,
            Instant opens,
            Instant closes,
            boolean hidden,
            boolean resultTold,
            int edition,
            PartyId author,
            Poll.@Nullable End end) {

        Poll poll(List<PollTextRepository.Text> texts) {
            Form shape = FormRow.form(form, points, texts);
            var question = PollTextRepository.wording(0, texts);
            return new Poll(
                    new PollId(id),
                    new PollDraft(shape, question, to, about, opens, closes, hidden, resultTold),
                    edition,
                    author,
                    end);
        }
    }
}
