package city.okno.campaign.idea;

import city.okno.campaign.Objection;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComplaintRepository {

    private final JdbcClient jdbc;

    ComplaintRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when this voter has complained about it before
    boolean insert(long idea, VoterId voter, PartyId party, Objection objection, Instant now) {
        return jdbc.sql(
                                """
                                insert into complaint
                                    (idea, voter, party, objection, objection_text, complained_at)
                                values (:idea, :voter, :party, :kind, :text, :now)
                                on conflict do nothing
                                """)
                        .param("idea", idea)
                        .param("voter", voter.value())
                        .param("party", party.value())
                        .param("kind", objection.kind().name())
                        .param("text", objection.text())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// Complaints that no moderator has answered.
    int open(long idea) {
        return jdbc.sql("select count(*) from complaint where idea = :idea and settled_at is null")
                .param("idea", idea)
                .query(Integer.class)
                .single();
    }

    /// A moderator has looked.
    void settle(long idea, Instant now) {
        jdbc.sql(
                        """
                        update complaint set settled_at = :now
                        where idea = :idea and settled_at is null
                        """)
                .param("now", Utc.of(now))
                .param("idea", idea)
                .update();
    }

    /// What a party has complained about, the oldest first.
    List<Map<String, Object>> kept(PartyId party) {
        return jdbc.sql(
                        """
                        select i.number, c.objection, c.objection_text, c.complained_at
                        from complaint c join idea i on i.id = c.idea
                        where c.party = :party
                        order by c.complained_at, i.number
                        limit 10000
                        """)
                .param("party", party.value())
                .query((row, _) ->
                        Map.<String, Object>of(
                                "idea", row.getLong("number"),
                                "kind", row.getString("objection"),
                                "text", row.getString("objection_text"),
                                "at", Utc.instant(row, "complained_at").toString()))
                .list();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update complaint set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /// That somebody complained stays; the words go.
    void erase(PartyId party) {
        jdbc.sql("update complaint set party = null, objection_text = '' where party = :party")
                .param("party", party.value())
                .update();
    }
}
