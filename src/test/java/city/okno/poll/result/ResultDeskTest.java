package city.okno.poll.result;

import static city.okno.poll.PollWorld.CLOSES;
import static city.okno.poll.PollWorld.NOW;
import static city.okno.poll.PollWorld.draft;
import static city.okno.poll.PollWorld.single;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.poll.Answer;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollWorld;
import city.okno.poll.Results;
import city.okno.poll.Results.Found;
import city.okno.poll.Results.Publication;
import city.okno.poll.Results.Reader;
import city.okno.poll.Results.Text;
import city.okno.poll.Results.Texts;
import city.okno.poll.Tally;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ResultDeskTest {

    private final PollWorld world;
    private final Results results;

    ResultDeskTest(TestDatabase database) {
        this.world = new PollWorld(database);
        this.results = world.get(Results.class);
    }

    @Test
    void countsEachPlace() {
        var poll = world.ask(single());
        world.answers(poll, 1, 4);
        world.answers(poll, 3, 2);

        assertThat(moderator(poll, NOW))
                .isEqualTo(new Found.Shown(new Tally(6, List.of(4, 0, 2)), null));
    }

    @Test
    void breaksDownNoFewerThanFive() {
        var poll = world.ask(single());
        world.answers(poll, 1, 4);
        assertThat(moderator(poll, NOW)).isEqualTo(new Found.TooFew(4));
        assertThat(resident(poll, CLOSES)).isEqualTo(new Found.TooFew(4));
        world.answers(poll, 2, 1);
        assertThat(moderator(poll, NOW)).isInstanceOf(Found.Shown.class);
    }

    @Test
    void showsNobodyWhatIsHiddenUntilItCloses() {
        var poll = world.ask(draft(single(), true));
        world.answers(poll, 1, 5);
        var answered = world.person();
        world.answer(poll, answered, 2);

        assertThat(moderator(poll, NOW)).isEqualTo(new Found.Hidden(CLOSES));
        assertThat(results.of(poll, new Reader(answered, false, "ru"), NOW))
                .isEqualTo(new Found.Hidden(CLOSES));
        assertThat(moderator(poll, CLOSES.minusNanos(1_000))).isInstanceOf(Found.Hidden.class);
        assertThat(resident(poll, CLOSES))
                .isEqualTo(new Found.Shown(new Tally(6, List.of(5, 1, 0)), null));
    }

    @Test
    void tellsHowManyHaveAnsweredUnlessThatIsHidden() {
        var hidden = world.ask(draft(single(), true));
        var open = world.ask(single());
        world.answers(hidden, 1, 6);
        world.answers(open, 1, 3);
        var oleg = new Reader(world.person(), true, "ru");

        assertThat(results.turnout(hidden, oleg, NOW)).isEmpty();
        assertThat(results.turnout(hidden, oleg, CLOSES)).hasValue(6);
        assertThat(results.turnout(open, oleg, NOW)).hasValue(3);
    }

    @Test
    void publishesOnlyWhatIsOverAndPainted() {
        var poll = world.ask(draft(single(), true));
        var few = world.ask(single());
        var words = world.ask(new Form.ShortText());
        world.answers(poll, 1, 5);
        world.answers(few, 1, 4);

        assertThat(results.publication(poll, NOW)).isEqualTo(new Publication.NotYet());
        assertThat(results.publication(poll, CLOSES)).isEqualTo(new Publication.NotYet());
        assertThat(results.publication(few, NOW)).isEqualTo(new Publication.NotYet());
        assertThat(results.publication(few, CLOSES)).isEqualTo(new Publication.Nothing());
        assertThat(results.publication(words, CLOSES)).isEqualTo(new Publication.Nothing());
    }

    @Test
    void showsResidentsWhatOthersSaidAfterTheirOwnAnswer() {
        var poll = world.ask(single());
        world.answers(poll, 1, 5);
        var anna = world.person();

        assertThat(results.of(poll, new Reader(anna, false, "ru"), NOW))
                .isEqualTo(new Found.AfterAnswering(5, CLOSES));
        world.answer(poll, anna, 1);
        assertThat(results.of(poll, new Reader(anna, false, "ru"), NOW))
                .isInstanceOf(Found.Shown.class);
    }

    @Test
    void showsNothingToThoseItDidNotAsk() {
        var poll = world.ask(single());
        world.answers(poll, 1, 5);

        var stranger = new Reader(world.residents.stranger(), false, "ru");
        assertThat(results.of(poll, stranger, CLOSES)).isEqualTo(new Found.Gone());
    }

    @Test
    void showsOwnWordsToModeratorsOnlyAndPageByPage() {
        var poll = world.ask(new Form.ShortText());
        for (var words : List.of("Раз", "Два", "Три")) {
            world.answer(poll, world.person(), new Answer.Written(words), NOW);
        }
        var moderator = new Reader(world.person(), true, "ru");

        var first = results.texts(poll, moderator, null, 2, NOW);
        assertThat(((Texts.Shown) first).texts())
                .extracting(Text::words)
                .containsExactly("Три", "Два");
        var last = ((Texts.Shown) first).texts().getLast().id();
        assertThat(((Texts.Shown) results.texts(poll, moderator, last, 2, NOW)).texts())
                .extracting(Text::words)
                .containsExactly("Раз");
        assertThat(results.texts(poll, new Reader(world.person(), false, "ru"), null, 2, CLOSES))
                .isEqualTo(new Texts.NotAllowed());
        assertThat(resident(poll, CLOSES)).isEqualTo(new Found.OnlyWords(3));
    }

    @Test
    void showsHiddenWordsToNobodyUntilItCloses() {
        var poll = world.ask(draft(new Form.ShortText(), true));
        world.answer(poll, world.person(), new Answer.Written("Раз"), NOW);
        var moderator = new Reader(world.person(), true, "ru");

        assertThat(results.texts(poll, moderator, null, 2, NOW))
                .isEqualTo(new Texts.Hidden(CLOSES));
        assertThat(results.texts(poll, moderator, null, 2, CLOSES)).isInstanceOf(Texts.Shown.class);
    }

    private Found moderator(Poll poll, Instant now) {
        return results.of(poll, new Reader(world.person(), true, "ru"), now);
    }

    private Found resident(Poll poll, Instant now) {
        return results.of(poll, new Reader(world.person(), false, "ru"), now);
    }
}
