package city.okno.poll.result;

import static city.okno.poll.PollWorld.CLOSES;
import static city.okno.poll.PollWorld.NOW;
import static city.okno.poll.PollWorld.draft;
import static city.okno.poll.PollWorld.said;
import static city.okno.poll.PollWorld.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import city.okno.media.BarChart;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.poll.Answer;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollWorld;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.poll.Results.Found;
import city.okno.poll.Results.Reader;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PicturePlannerTest {

    private final PollWorld world;
    private final PicturePlanner planner;
    private final List<BarChart> painted = new ArrayList<>();

    PicturePlannerTest(TestDatabase database) {
        this.world = new PollWorld(database);
        this.planner = world.get(PicturePlanner.class);
    }

    @BeforeEach
    void paint() {
        when(world.get(Pictures.class).draw(any(BarChart.class), any()))
                .thenAnswer(call -> {
                    painted.add(call.getArgument(0));
                    return picture(painted.size());
                });
    }

    private static PictureId picture(int number) {
        return new PictureId("%022d".formatted(number));
    }

    @Test
    void paintsInEachLanguageWhatFiveHaveAnswered() {
        var poll = world.ask(single());
        world.answers(poll, 1, 4);
        planner.runDue(NOW);
        assertThat(painted).isEmpty();

        world.answers(poll, 3, 1);
        planner.runDue(NOW);
        assertThat(painted).hasSize(2);
        assertThat(painted.getFirst())
                .isEqualTo(
                        new BarChart(
                                "Удобно ли?",
                                List.of(
                                        bar("Да", 4, 80, 0.8),
                                        bar("Нет", 0, 0, 0),
                                        bar("Не знаю", 1, 20, 0.2)),
                                "poll.picture_so_far ru {answered=5, at=" + NOW + "}"));
        assertThat(seen(poll, "ru", NOW)).isEqualTo(picture(1));
        assertThat(seen(poll, "en", NOW)).isEqualTo(picture(2));
    }

    private static BarChart.Bar bar(String label, int count, int percent, double share) {
        var figure = "poll.picture_figure ru {count=%d, percent=%d}".formatted(count, percent);
        return new BarChart.Bar(label, figure, share);
    }

    @Test
    void saysWhatEndsOfScaleMean() {
        var poll = world.ask(new Form.Scale(3, said("плохо"), said("отлично")));
        world.answers(poll, 3, 5);
        planner.runDue(NOW);
        assertThat(painted.getFirst().bars())
                .extracting(BarChart.Bar::label)
                .containsExactly(
                        "poll.picture_end ru {meaning=плохо, point=1}",
                        "2",
                        "poll.picture_end ru {meaning=отлично, point=3}");
    }

    @Test
    void paintsAgainAfterTenMinutesWhatChanged() {
        var poll = world.ask(single());
        world.answers(poll, 1, 5);
        planner.runDue(NOW);
        var later = NOW.plus(Duration.ofMinutes(11));
        planner.runDue(later);
        assertThat(painted).hasSize(2);

        world.answer(poll, world.person(), Answer.Chosen.of(2), NOW.plusSeconds(60));
        planner.runDue(NOW.plusSeconds(90));
        assertThat(painted).hasSize(2);
        planner.runDue(later);
        assertThat(painted).hasSize(4);
        verify(world.get(Pictures.class)).replace(picture(1), later);
        assertThat(seen(poll, "ru", later)).isEqualTo(picture(3));
    }

    @Test
    void paintsLastTimeWhenPollIsOver() {
        var poll = world.ask(single());
        world.answers(poll, 1, 5);
        planner.runDue(NOW);
        var soon = NOW.plusSeconds(30);
        world.write(() -> world.get(Polls.class).close(poll.id(), new PartyId(1), soon));
        assertThat(seen(poll, "ru", soon)).isNull();

        planner.runDue(soon);
        planner.runDue(CLOSES);
        assertThat(painted).hasSize(4);
        assertThat(painted.getLast().note()).startsWith("poll.picture_over");
        assertThat(seen(poll, "ru", CLOSES)).isEqualTo(picture(3));
    }

    @Test
    void paintsNothingHiddenTakenBackOrInWords() {
        var hidden = world.ask(draft(single(), true));
        var cancelled = world.ask(single());
        var words = world.ask(new Form.ShortText());
        world.answers(hidden, 1, 5);
        world.answers(cancelled, 1, 5);
        for (int i = 0; i < 5; i++) {
            world.answer(words, world.person(), new Answer.Written("Да"), NOW);
        }
        world.write(() -> world.get(Polls.class).cancel(cancelled.id(), new PartyId(1), NOW));
        planner.runDue(NOW);
        assertThat(painted).isEmpty();

        world.write(() -> world.get(Polls.class).close(hidden.id(), new PartyId(1), NOW));
        planner.runDue(NOW.plusSeconds(1));
        assertThat(painted).hasSize(2);
    }

    private PictureId seen(Poll poll, String language, Instant now) {
        var found =
                world.get(Results.class)
                        .of(world.read(poll.id()), new Reader(world.person(), true, language), now);
        return ((Found.Shown) found).picture();
    }
}
