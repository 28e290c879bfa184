package city.okno.poll.answering;

import static city.okno.poll.PollWorld.CLOSES;
import static city.okno.poll.PollWorld.NOW;
import static city.okno.poll.PollWorld.single;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.poll.Answer;
import city.okno.poll.Answers;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollWorld;
import city.okno.poll.Results;
import city.okno.poll.Results.Found;
import city.okno.poll.Results.Reader;
import city.okno.poll.Tally;
import city.okno.resident.PartyJoined;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AnswerDataTest {

    private final PollWorld world;
    private final AnswerData data;
    private final Answers answers;
    private PartyId anna;

    AnswerDataTest(TestDatabase database) {
        this.world = new PollWorld(database);
        this.data = world.get(AnswerData.class);
        this.answers = world.get(Answers.class);
    }

    @BeforeEach
    void begin() {
        anna = world.person();
    }

    @Test
    void exportsWhatSomebodyAnsweredInTheirLanguage() {
        world.answer(world.ask(single()), anna, 2);
        world.answer(world.ask(new Form.ShortText()), anna, new Answer.Written("Лавочки"), NOW);

        assertThat(data.export(anna).get("answers"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "question",
                                        "Удобно ли?",
                                        "answer",
                                        List.of("Нет"),
                                        "at",
                                        NOW.toString()),
                                Map.of(
                                        "question",
                                        "Удобно ли?",
                                        "answer",
                                        "Лавочки",
                                        "at",
                                        NOW.toString())));
        assertThat(data.export(world.residents.stranger())).isEqualTo(Map.of("answers", List.of()));
    }

    @Test
    void erasesAnswerToWhatIsStillOpen() {
        var poll = world.ask(single());
        world.answer(poll, anna, 1);
        erase(NOW);

        assertThat(world.turnout(poll)).isZero();
        assertThat(answers.of(poll.id(), anna)).isEmpty();
    }

    @Test
    void leavesWhatIsOverCountedWithoutItsVoter() {
        var poll = world.ask(single());
        world.answers(poll, 1, 5);
        world.answer(poll, anna, 2);
        erase(CLOSES);

        assertThat(tally(poll)).isEqualTo(new Tally(6, List.of(5, 1, 0)));
        assertThat(data.export(anna)).isEqualTo(Map.of("answers", List.of()));
        assertThat(rows("voter is null and party is null")).isEqualTo(1);
    }

    @Test
    void erasesOwnWordsInAnyCase() {
        var poll = world.ask(new Form.ShortText());
        world.answer(poll, anna, new Answer.Written("Лавочки"), NOW);
        erase(CLOSES);

        assertThat(rows("words is null")).isEqualTo(1);
    }

    @Test
    void followsPersonWhoJoins() {
        world.answer(world.ask(single()), anna, 1);
        world.write(() -> {
            data.joined(new PartyJoined(anna, new PartyId(77), NOW));
            return true;
        });

        assertThat(rows("party = 77")).isEqualTo(1);
    }

    private void erase(Instant now) {
        world.write(() -> {
            data.erase(anna, now);
            return true;
        });
    }

    private Tally tally(Poll poll) {
        var found = world.get(Results.class).of(poll, new Reader(anna, true, "ru"), CLOSES);
        return ((Found.Shown) found).tally();
    }

    private int rows(String condition) {
        return world.database
                .jdbc()
                .sql("select count(*) from poll_answer where " + condition)
                .query(Integer.class)
                .single();
    }
}
