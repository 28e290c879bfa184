package city.okno.poll.answering;

import static city.okno.poll.PollWorld.CLOSES;
import static city.okno.poll.PollWorld.NOW;
import static city.okno.poll.PollWorld.said;
import static city.okno.poll.PollWorld.single;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.poll.Addressees;
import city.okno.poll.Answer;
import city.okno.poll.Answering;
import city.okno.poll.Answering.Difference;
import city.okno.poll.Answers;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.PollId;
import city.okno.poll.PollWorld;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AnswerBoxTest {

    private final PollWorld world;
    private final Answers answers;
    private Poll poll;
    private PartyId anna;

    AnswerBoxTest(TestDatabase database) {
        this.world = new PollWorld(database);
        this.answers = world.get(Answers.class);
    }

    @BeforeEach
    void begin() {
        poll = world.ask(single());
        anna = world.person();
    }

    @Test
    void countsTheLastAnswerOfEachPerson() {
        assertThat(world.answer(poll, anna, 1)).isEqualTo(new Answering.Counted(Difference.FIRST));
        assertThat(world.answer(poll, anna, 3))
                .isEqualTo(new Answering.Counted(Difference.CHANGED));

        assertThat(answers.of(poll.id(), anna)).contains(Answer.Chosen.of(3));
        assertThat(turnout(poll)).isEqualTo(1);
    }

    @Test
    void countsOneAnswerOfAPersonWhoPressesInTwoMessengersAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            var fresh = world.ask(single());
            try (var messengers = Executors.newFixedThreadPool(2)) {
                var presses =
                        IntStream.rangeClosed(1, 2)
                                .<Callable<Answering>>mapToObj(
                                        place -> () -> world.answer(fresh, anna, place))
                                .toList();
                assertThat(messengers.invokeAll(presses))
                        .extracting(press -> press.resultNow())
                        .containsExactlyInAnyOrder(
                                new Answering.Counted(Difference.FIRST),
                                new Answering.Counted(Difference.CHANGED));
            }
            assertThat(turnout(fresh)).isEqualTo(1);
            assertThat(answers.of(fresh.id(), anna).orElseThrow())
                    .isIn(Answer.Chosen.of(1), Answer.Chosen.of(2));
        }
    }

    private int turnout(Poll poll) {
        return world.turnout(poll);
    }

    @Test
    void changesNothingWhenTheSameIsAnsweredAgain() {
        world.answer(poll, anna, 2);
        var first = keptSince();

        assertThat(world.answer(poll, anna, Answer.Chosen.of(2), NOW.plusSeconds(60)))
                .isEqualTo(new Answering.Counted(Difference.NONE));
        assertThat(keptSince()).isEqualTo(first);
        assertThat(turnout(poll)).isEqualTo(1);
    }

    private Instant keptSince() {
        return world.get(AnswerRepository.class)
                .all(world.residents.voter(anna).orElseThrow())
                .getFirst()
                .at();
    }

    @Test
    void keepsAllThatSomebodyChose() {
        var several = world.ask(new Form.Several(List.of(said("Чат"), said("SMS"), said("Сайт"))));
        var both = new Answer.Chosen(new TreeSet<>(List.of(3, 1)));
        world.answer(several, anna, both, NOW);

        assertThat(answers.of(several.id(), anna)).contains(both);
    }

    @Test
    void keepsOwnWords() {
        var open = world.ask(new Form.ShortText());
        world.answer(open, anna, new Answer.Written("Больше *лавочек*"), NOW);

        assertThat(answers.of(open.id(), anna)).contains(new Answer.Written("Больше *лавочек*"));
    }

    @Test
    void takesOnlyWhatTheFormAsksFor() {
        assertThat(world.answer(poll, anna, 4)).isEqualTo(new Answering.Misfit());
        assertThat(world.answer(poll, anna, 0)).isEqualTo(new Answering.Misfit());
        assertThat(world.answer(poll, anna, new Answer.Written("Да"), NOW))
                .isEqualTo(new Answering.Misfit());
        var two = new Answer.Chosen(new TreeSet<>(List.of(1, 2)));
        assertThat(world.answer(poll, anna, two, NOW)).isEqualTo(new Answering.Misfit());
        var scale = world.ask(new Form.Scale(5, said("плохо"), said("хорошо")));
        assertThat(world.answer(scale, anna, 6)).isEqualTo(new Answering.Misfit());
        assertThat(world.answer(scale, anna, 5)).isEqualTo(new Answering.Counted(Difference.FIRST));
        var words = world.ask(new Form.ShortText());
        var long501 = new Answer.Written("я".repeat(Form.LONGEST_TEXT + 1));
        assertThat(world.answer(words, anna, long501, NOW)).isEqualTo(new Answering.Misfit());
    }

    @Test
    void takesNoAnswerFromTheClosingInstantOn() {
        var yes = Answer.Chosen.of(1);
        assertThat(world.answer(poll, anna, yes, CLOSES)).isEqualTo(new Answering.Closed());
        assertThat(world.answer(poll, anna, yes, CLOSES.minusNanos(1_000)))
                .isEqualTo(new Answering.Counted(Difference.FIRST));
    }

    @Test
    void takesNoAnswerBeforeItOpens() {
        var later =
                world.ask(
                        new PollDraft(
                                single(),
                                said("Потом?"),
                                Addressees.everybody(),
                                null,
                                NOW.plusSeconds(60),
                                CLOSES,
                                false,
                                false));
        assertThat(world.answer(later, anna, 1))
                .isEqualTo(new Answering.NotYet(NOW.plusSeconds(60)));
    }

    @Test
    void takesNoAnswerToAnotherEdition() {
        var yes = Answer.Chosen.of(1);
        assertThat(world.write(() -> answers.give(poll.id(), 2, anna, yes, NOW)))
                .isEqualTo(new Answering.Reworded());
    }

    @Test
    void takesAnswersOnlyOfThoseItAsks() {
        assertThat(world.answer(poll, world.residents.stranger(), 1))
                .isEqualTo(new Answering.NotAsked());
        assertThat(
                        world.write(() ->
                                answers.give(new PollId(404), 1, anna, Answer.Chosen.of(1), NOW)))
                .isEqualTo(new Answering.Gone());
    }
}
