package city.okno.conversation.operator;

import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuestionRepository {

    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was asked, and when.
    record Question(String text, Instant askedAt) {
        @Override
        public String toString() {
            return "Question[" + askedAt + "]";
        }
    }

    void insert(PartyId party, String question, Instant now) {
        jdbc.sql(
                        """
                        insert into operator_question (party, question, asked_at)
                        values (:party, :question, :now)
                        """)
                .param("party", party.value())
                .param("question", question)
                .param("now", Utc.of(now))
                .update();
    }

    int countSince(PartyId party, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from operator_question
                        where party = :party and asked_at > :since
                        """)
                .param("party", party.value())
                .param("since", Utc.of(since))
                .query(Integer.class)
                .single();
    }

    /// Oldest first.
    List<Question> of(PartyId party) {
        return jdbc.sql(
                        """
                        select question, asked_at from operator_question
                        where party = :party order by id limit 1000
                        """)
                .param("party", party.value())
                .query((row, _) ->
                        new Question(row.getString("question"), Utc.instant(row, "asked_at")))
                .list();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update operator_question set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    void deleteAll(PartyId party) {
        jdbc.sql("delete from operator_question where party = :party")
                .param("party", party.value())
                .update();
    }
}
