package city.okno.campaign.idea;

import city.okno.campaign.CampaignId;
import city.okno.campaign.IdeaDraft;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Objection;
import city.okno.campaign.QuestionId;
import city.okno.campaign.Signature;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.storage.NewRow;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ideas as they are written; how they are read stands in [IdeaShelf].
@Repository
class IdeaRepository {

    private final JdbcClient jdbc;

    IdeaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param opens when the direction of the question begins
    record Asked(CampaignId campaign, Instant opens) {}

    Optional<Asked> asked(QuestionId question) {
        return jdbc.sql(
                        """
                        select d.campaign, d.opens_at
                        from question q join direction d on d.id = q.direction
                        where q.id = :question
                        """)
                .param("question", question.value())
                .query((row, _) ->
                        new Asked(
                                new CampaignId(row.getLong("campaign")),
                                Utc.instant(row, "opens_at")))
                .optional();
    }

    IdeaNumber nextNumber() {
        return nextNumbers(1).getFirst();
    }

    /// The next numbers; others who want one wait until this transaction ends.
    List<IdeaNumber> nextNumbers(int count) {
        jdbc.sql("insert into idea_number (id, last_number) values (1, 0) on conflict do nothing")
                .update();
        jdbc.sql("update idea_number set last_number = last_number + :count where id = 1")
                .param("count", count)
                .update();
        var last =
                jdbc.sql("select last_number from idea_number where id = 1")
                        .query(Long.class)
                        .single();
        return LongStream.rangeClosed(last - count + 1, last).mapToObj(IdeaNumber::new).toList();
    }

    long insert(
            IdeaNumber number, UUID publicId, CampaignId campaign, IdeaDraft draft, Instant now) {
        return NewRow.id(
                jdbc.sql(
                                """
                                insert into idea
                                    (public_id, number, campaign, question, title, body, state,
                                     change_number, submitted_at)
                                values
                                    (:publicId, :number, :campaign, :question, :title, :body,
                                     'SUBMITTED', 0, :now)
                                """)
                        .param("publicId", publicId)
                        .param("number", number.value())
                        .param("campaign", campaign.value())
                        .param("question", draft.question().value())
                        .param("title", draft.title())
                        .param("body", draft.body())
                        .param("now", Utc.of(now)));
    }

    void insertAuthor(
            long idea,
            int position,
            VoterId voter,
            PartyId party,
            Signature signature,
            @Nullable String signed) {
        jdbc.sql(
                        """
                        insert into idea_author (idea, position, voter, party, signature, signed)
                        values (:idea, :position, :voter, :party, :signature, :signed)
                        """)
                .param("idea", idea)
                .param("position", position)
                .param("voter", voter.value())
                .param("party", party.value())
                .param("signature", signature.name())
                .param("signed", signed)
                .update();
    }

    void insertPicture(long idea, int position, String picture) {
        jdbc.sql(
                        """
                        insert into idea_picture (idea, position, picture)
                        values (:idea, :position, :picture)
                        """)
                .param("idea", idea)
                .param("position", position)
                .param("picture", picture)
                .update();
    }

    int submittedSince(VoterId voter, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                        from idea_author a join idea i on i.id = a.idea
                        where a.voter = :voter and i.submitted_at > :since
                        """)
                .param("voter", voter.value())
                .param("since", Utc.of(since))
                .query(Integer.class)
                .single();
    }

    record Held(
            long id,
            IdeaNumber number,
            CampaignId campaign,
            String title,
            String body,
            IdeaState state) {}

    /// Reads the idea and holds its row until the end of the transaction.
    Optional<Held> lock(IdeaNumber number) {
        return jdbc.sql(
                        """
                        select id, campaign, title, body, state from idea
                        where number = :number
                        for update
                        """)
                .param("number", number.value())
                .query((row, _) ->
                        new Held(
                                row.getLong("id"),
                                number,
                                new CampaignId(row.getLong("campaign")),
                                row.getString("title"),
                                row.getString("body"),
                                IdeaState.valueOf(row.getString("state"))))
                .optional();
    }

    /// @param objection null unless the idea is rejected
    void become(Held idea, IdeaState state, @Nullable Objection objection, Instant now) {
        jdbc.sql(
                        """
                        update idea
                        set state = :state, objection = :objection, objection_text = :text,
                            change_number = :change, decided_at = :now
                        where id = :id
                        """)
                .param("state", state.name())
                .param("objection", objection == null ? null : objection.kind().name())
                .param("text", objection == null ? null : objection.text())
                .param("change", changed(idea.campaign(), 1))
                .param("now", Utc.of(now))
                .param("id", idea.id())
                .update();
    }

    /// Given under the lock of the campaign's row: whoever sees a change has seen all before it.
    ///
    /// @return the number of the last of so many changes
    long changed(CampaignId campaign, int count) {
        jdbc.sql("update campaign set changes = changes + :count where id = :id")
                .param("count", count)
                .param("id", campaign.value())
                .update();
        return jdbc.sql("select changes from campaign where id = :id")
                .param("id", campaign.value())
                .query(Long.class)
                .single();
    }

    /// Authors who can still be told something.
    List<PartyId> authors(long idea) {
        return jdbc.sql(
                        """
                        select party from idea_author
                        where idea = :idea and party is not null
                        order by position
                        limit 100
                        """)
                .param("idea", idea)
                .query((row, _) -> new PartyId(row.getLong("party")))
                .list();
    }

    /// The author was shown these ideas and said that his is another one.
    void different(VoterId voter, IdeaNumber shown, long submitted, Instant now) {
        jdbc.sql(
                        """
                        insert into similar_answer (voter, shown, submitted, answered_at)
                        select :voter, id, :submitted, :now from idea where number = :shown
                        """)
                .param("voter", voter.value())
                .param("submitted", submitted)
                .param("now", Utc.of(now))
                .param("shown", shown.value())
                .update();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update idea_author set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /// The ideas stay, signed by nobody.
    void erase(PartyId party) {
        jdbc.sql(
                        """
                        update idea_author set party = null, signature = 'NONE', signed = null
                        where party = :party
                        """)
                .param("party", party.value())
                .update();
    }
}
