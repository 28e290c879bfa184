package city.okno.poll.news;

import static city.okno.poll.PollWorld.CLOSES;
import static city.okno.poll.PollWorld.NOW;
import static city.okno.poll.PollWorld.draft;
import static city.okno.poll.PollWorld.said;
import static city.okno.poll.PollWorld.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import city.okno.media.BarChart;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.notice.Broadcast;
import city.okno.notice.Category;
import city.okno.notice.Notice.Button;
import city.okno.poll.Addressees;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.PollWorld;
import city.okno.poll.Polls;
import city.okno.script.PartyId;
import city.okno.script.Wording;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PollNewsTest {

    private static final PartyId OLEG = new PartyId(1);

    private final PollWorld world;
    private final List<Broadcast> started;
    private final List<Broadcast> cancelled;

    PollNewsTest(TestDatabase database) {
        this.world = new PollWorld(database);
        this.started = world.broadcasts.started;
        this.cancelled = world.broadcasts.cancelled;
    }

    @BeforeEach
    void paint() {
        when(world.get(Pictures.class).draw(any(BarChart.class), any()))
                .thenReturn(new PictureId("0123456789012345678901"));
    }

    @Test
    void asksByOneButtonForEachOption() {
        var poll = world.ask(single());

        var news = started.getFirst();
        assertThat(started).hasSize(1);
        assertThat(news.category()).isEqualTo(Category.POLL);
        assertThat(news.template()).isEqualTo("poll.asked");
        assertThat(news.arguments())
                .containsEntry("question", said("Удобно ли?"))
                .containsEntry("lastDay", LocalDate.of(2026, 11, 30))
                .containsEntry("scale", false)
                .containsEntry("belongs", false);
        assertThat(news.audience()).isEqualTo("unanswered");
        assertThat(news.argument()).isEqualTo(number(poll));
        assertThat(news.expiresAt()).isEqualTo(CLOSES);
        assertThat(news.buttons())
                .containsExactly(
                        option(poll, 1, said("Да")),
                        option(poll, 2, said("Нет")),
                        option(poll, 3, said("Не знаю")));
    }

    @Test
    void asksByNumbersOnAScale() {
        var poll = world.ask(new Form.Scale(5, said("плохо"), said("отлично")));

        assertThat(started.getFirst().arguments())
                .containsEntry("scale", true)
                .containsEntry("low", said("плохо"))
                .containsEntry("points", 5);
        assertThat(started.getFirst().buttons())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(point -> option(poll, point, String.valueOf(point)))
                                .toList());
    }

    @Test
    void beginsTheConversationWhereOnePressIsNotEnough() {
        var several = world.ask(new Form.Several(List.of(said("Чат"), said("SMS"))));
        var words = world.ask(new Form.ShortText());
        // VK has ten buttons, and one of them stops polls
        var ten = world.ask(new Form.Scale(10, said("плохо"), said("отлично")));
        var nine = world.ask(new Form.Scale(9, said("плохо"), said("отлично")));

        assertThat(buttons(several)).containsExactly(begin(several));
        assertThat(buttons(words)).containsExactly(begin(words));
        assertThat(buttons(ten)).containsExactly(begin(ten));
        assertThat(buttons(nine)).hasSize(9);
    }

    private List<Button> buttons(Poll poll) {
        return started.stream()
                .filter(it -> it.argument().equals(number(poll)))
                .findFirst()
                .orElseThrow()
                .buttons();
    }

    @Test
    void asksWhenItsDayHasComeAndOnce() {
        var opens = NOW.plusSeconds(600);
        var later =
                new PollDraft(
                        single(),
                        said("Потом?"),
                        Addressees.everybody(),
                        null,
                        opens,
                        CLOSES,
                        false,
                        false);
        world.ask(later);

        runDue(opens.minusSeconds(1));
        assertThat(started).isEmpty();
        runDue(opens);
        runDue(opens.plusSeconds(15));
        assertThat(started).hasSize(1);
    }

    @Test
    void stopsAskingWhatIsClosedOrTakenBack() {
        var closed = world.ask(single());
        var cancelledPoll = world.ask(single());
        world.write(() -> world.get(Polls.class).close(closed.id(), OLEG, NOW));
        world.write(() -> world.get(Polls.class).cancel(cancelledPoll.id(), OLEG, NOW));

        assertThat(cancelled).containsExactlyElementsOf(started);
        runDue(NOW);
        assertThat(started).hasSize(2);
    }

    @Test
    void asksTheQuestionAsItIsNow() {
        var poll = world.ask(single());
        var scale = new Form.Scale(5, said("плохо"), said("отлично"));
        world.write(() -> world.get(Polls.class).change(poll.id(), draft(scale, false), OLEG, NOW));

        assertThat(cancelled).containsExactly(started.getFirst());
        assertThat(started).hasSize(2);
        assertThat(started.getLast().buttons().getFirst().slots()).containsEntry("edition", "2");
    }

    @Test
    void tellsWhoAnsweredTheResultAsTextAndPicture() {
        var poll = world.ask(telling(single()));
        world.answers(poll, 1, 4);
        world.answers(poll, 3, 1);
        runAllDue(CLOSES);
        runAllDue(CLOSES.plusSeconds(60));
        runAllDue(CLOSES.plusSeconds(120));

        assertThat(started).hasSize(2);
        var news = started.getLast();
        assertThat(news.template()).isEqualTo("poll.told");
        assertThat(news.audience()).isEqualTo("answered");
        assertThat(news.arguments())
                .containsEntry("answered", 5)
                .containsEntry(
                        "picture",
                        new Wording(
                                Map.of(
                                        "ru", "0123456789012345678901",
                                        "en", "0123456789012345678901")));
        assertThat(((Wording) news.arguments().get("lines")).in("ru"))
                .isEqualTo(
                        """
                        poll.results_line ru {count=4, label=Да, percent=80}
                        poll.results_line ru {count=0, label=Нет, percent=0}
                        poll.results_line ru {count=1, label=Не знаю, percent=20}\
                        """);
    }

    @Test
    void tellsNoResultThatNobodyWantedOrThatIsNone() {
        var unwanted = world.ask(single());
        var few = world.ask(telling(single()));
        var takenBack = world.ask(telling(single()));
        world.answers(unwanted, 1, 5);
        world.answers(few, 1, 4);
        world.answers(takenBack, 1, 5);
        world.write(() -> world.get(Polls.class).cancel(takenBack.id(), OLEG, NOW));
        runAllDue(CLOSES);
        runAllDue(CLOSES.plusSeconds(60));

        assertThat(started).extracting(Broadcast::template).containsOnly("poll.asked");
    }

    private static PollDraft telling(Form form) {
        return new PollDraft(
                form, said("Удобно ли?"), Addressees.everybody(), null, NOW, CLOSES, true, true);
    }

    private static Button option(Poll poll, int place, Object label) {
        return new Button(
                "poll.option_button",
                "poll.answer",
                Map.of("poll", number(poll), "edition", "1", "option", String.valueOf(place)),
                Map.of("label", label));
    }

    private static Button begin(Poll poll) {
        return new Button(
                "poll.answer_button", "poll.answer", Map.of("poll", number(poll), "edition", "1"));
    }

    private static String number(Poll poll) {
        return String.valueOf(poll.id().value());
    }

    private void runDue(Instant now) {
        world.get(NewsPlanner.class).runDue(now);
    }

    /// In the order of their names, as rehearsals do.
    private void runAllDue(Instant now) {
        world.planners().forEach((_, planner) -> planner.runDue(now));
    }
}
