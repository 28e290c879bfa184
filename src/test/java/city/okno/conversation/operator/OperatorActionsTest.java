package city.okno.conversation.operator;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.resident.PartyJoined;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.action.Performed;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OperatorActionsTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final PartyId DARIA = new PartyId(1);
    private static final PartyId OLEG = new PartyId(2);

    private final TestDatabase database;
    private final ActionCatalogue actions;
    private final QuestionsOfPerson data;

    OperatorActionsTest(TestDatabase database) {
        var questions = new QuestionRepository(database.jdbc());
        this.database = database;
        this.actions = ActionCatalogue.of(List.of(new OperatorActions(questions)));
        this.data = new QuestionsOfPerson(questions);
    }

    @Test
    void keepsTheQuestion() {
        assertThat(ask(DARIA, "Где мой паспорт?", NOW).outcome()).isEqualTo("Kept");
        assertThat(data.export(DARIA))
                .isEqualTo(
                        Map.of(
                                "asked",
                                List.of(
                                        Map.of(
                                                "question",
                                                "Где мой паспорт?",
                                                "asked",
                                                NOW.toString()))));
    }

    @Test
    void takesTenQuestionsADay() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(DARIA, "?", NOW).outcome()).isEqualTo("Kept");
        }
        assertThat(ask(DARIA, "?", NOW)).isEqualTo(new Performed("TooMany", Map.of("limit", 10L)));
        assertThat(ask(OLEG, "?", NOW).outcome()).isEqualTo("Kept");
        assertThat(ask(DARIA, "?", NOW.plus(Duration.ofDays(1))).outcome()).isEqualTo("Kept");
    }

    @Test
    void erasesAndMoves() {
        ask(DARIA, "a", NOW);
        ask(OLEG, "b", NOW);
        database.write(() -> data.on(new PartyJoined(DARIA, OLEG, NOW)));
        assertThat(data.export(DARIA)).isEmpty();
        assertThat((List<?>) data.export(OLEG).get("asked")).hasSize(2);
        database.write(() -> data.erase(OLEG, NOW));
        assertThat(data.export(OLEG)).isEmpty();
    }

    private Performed ask(PartyId party, String question, Instant now) {
        var caller = new Caller(party, ChannelKind.TELEGRAM, "ru", Set.of(), now, "act");
        return database.write(
                () -> actions.perform("operator.keep", Map.of("question", question), caller));
    }
}
