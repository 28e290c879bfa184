package city.okno.poll.asking;

import static city.okno.poll.PollWorld.CLOSES;
import static city.okno.poll.PollWorld.NOW;
import static city.okno.poll.PollWorld.draft;
import static city.okno.poll.PollWorld.said;
import static city.okno.poll.PollWorld.single;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Entry;
import city.okno.audit.Subject;
import city.okno.poll.Addressees;
import city.okno.poll.Answering;
import city.okno.poll.Answering.Difference;
import city.okno.poll.Asking;
import city.okno.poll.Changing;
import city.okno.poll.Ending;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.PollId;
import city.okno.poll.PollState;
import city.okno.poll.PollWorld;
import city.okno.poll.Polls;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.script.Wording;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PollDeskTest {

    private static final PartyId OLEG = new PartyId(1);

    private final PollWorld world;
    private final Polls polls;

    PollDeskTest(TestDatabase database) {
        this.world = new PollWorld(database);
        this.polls = world.get(Polls.class);
    }

    @Test
    void keepsWhatIsAskedInEachFormAndLanguage() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("ru", "Да");
        texts.put("en", "Yes");
        var both = new Wording(texts);
        for (var form :
                List.of(
                        new Form.Single(List.of(both, said("Нет"))),
                        new Form.Several(List.of(said("Чат"), both)),
                        new Form.Scale(5, said("плохо"), said("хорошо")),
                        new Form.ShortText())) {
            var draft = draft(form, true);
            var poll = world.ask(draft);
            assertThat(poll.content()).isEqualTo(draft);
            assertThat(poll.edition()).isEqualTo(1);
            assertThat(poll.state(NOW)).isEqualTo(PollState.OPEN);
        }
    }

    @Test
    void numbersPollsWithoutGaps() {
        assertThat(world.ask(single()).id()).isEqualTo(new PollId(1));
        assertThat(world.ask(single()).id()).isEqualTo(new PollId(2));
    }

    @Test
    void asksNobodyWhoIsNotThere() {
        assertThat(ask(new Addressees("martians", ""), NOW, CLOSES))
                .isEqualTo(new Asking.NobodyToAsk());
    }

    @Test
    void asksNothingThatIsOverBeforeItBegins() {
        var to = Addressees.everybody();
        assertThat(ask(to, NOW, NOW)).isEqualTo(new Asking.OutOfTime());
        assertThat(ask(to, CLOSES.plusSeconds(1), CLOSES)).isEqualTo(new Asking.OutOfTime());
        assertThat(ask(to, NOW.minusSeconds(9), NOW.minusSeconds(1)))
                .isEqualTo(new Asking.OutOfTime());
    }

    private Asking ask(Addressees to, Instant opens, Instant closes) {
        var draft =
                new PollDraft(single(), said("Удобно ли?"), to, null, opens, closes, false, false);
        return world.write(() -> polls.ask(draft, OLEG, NOW));
    }

    @Test
    void changesWhatNobodyHasAnswered() {
        var poll = world.ask(single());
        var other = draft(new Form.Scale(7, said("плохо"), said("хорошо")), true);

        assertThat(change(poll, other, NOW)).isEqualTo(new Changing.Changed(2));
        assertThat(world.read(poll.id()).content()).isEqualTo(other);
        assertThat(world.answer(poll, world.person(), 1)).isEqualTo(new Answering.Reworded());
    }

    @Test
    void refusesToChangeWhatSomebodyHasAnswered() {
        var poll = world.ask(single());
        world.answers(poll, 1, 1);

        assertThat(change(poll, draft(single(), true), NOW))
                .isEqualTo(new Changing.AnsweredAlready());
        assertThat(world.read(poll.id())).isEqualTo(poll);
    }

    @Test
    void letsEitherTheAnswerOrTheChangeComeFirst() throws Exception {
        for (int round = 0; round < 20; round++) {
            var poll = world.ask(single());
            var anna = world.person();
            try (var both = Executors.newFixedThreadPool(2)) {
                var outcomes =
                        both.invokeAll(
                                List.<Callable<Object>>of(
                                        () -> world.answer(poll, anna, 1),
                                        () -> change(poll, draft(single(), true), NOW)));
                assertThat(List.of(outcomes.get(0).resultNow(), outcomes.get(1).resultNow()))
                        .isIn(
                                List.of(
                                        new Answering.Counted(Difference.FIRST),
                                        new Changing.AnsweredAlready()),
                                List.of(new Answering.Reworded(), new Changing.Changed(2)));
            }
        }
    }

    /// What is counted while the poll is closed is what will be counted ever after.
    @Test
    void takesNoAnswerBesideOrAfterTheClose() throws Exception {
        for (int round = 0; round < 15; round++) {
            var poll = world.ask(single());
            var tasks = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 4; i++) {
                var person = world.person();
                tasks.add(() -> world.answer(poll, person, 1));
            }
            tasks.add(
                    2,
                    () ->
                            world.write(() -> {
                                polls.close(poll.id(), OLEG, NOW);
                                return world.turnout(poll);
                            }));
            try (var all = Executors.newFixedThreadPool(tasks.size())) {
                var outcomes = all.invokeAll(tasks).stream().map(Future::resultNow).toList();
                var counted =
                        outcomes.stream()
                                .filter(new Answering.Counted(Difference.FIRST)::equals)
                                .count();
                assertThat(outcomes.get(2)).isEqualTo((int) counted);
                assertThat(world.turnout(poll)).isEqualTo((int) counted);
                assertThat(outcomes)
                        .filteredOn(new Answering.Closed()::equals)
                        .hasSize(4 - (int) counted);
            }
        }
    }

    @Test
    void refusesToChangeWhatIsOver() {
        var poll = world.ask(single());
        assertThat(change(poll, draft(single(), true), CLOSES)).isEqualTo(new Changing.Over());
        world.write(() -> polls.cancel(poll.id(), OLEG, NOW));
        assertThat(change(poll, draft(single(), true), NOW)).isEqualTo(new Changing.Over());
        assertThat(
                        world.write(() ->
                                polls.change(new PollId(404), draft(single(), true), OLEG, NOW)))
                .isEqualTo(new Changing.Unknown());
    }

    private Changing change(Poll poll, PollDraft draft, Instant now) {
        return world.write(() -> polls.change(poll.id(), draft, OLEG, now));
    }

    @Test
    void closesEarlyOnce() {
        var poll = world.ask(single());
        assertThat(close(poll)).isEqualTo(new Ending.Ended());
        assertThat(close(poll)).isEqualTo(new Ending.OverBefore());
        assertThat(world.read(poll.id()).state(NOW)).isEqualTo(PollState.CLOSED);
        assertThat(world.answer(poll, world.person(), 1)).isEqualTo(new Answering.Closed());
        assertThat(polls.openTo(world.person(), NOW)).isEmpty();
        assertThat(polls.overFor(world.person(), NOW)).hasSize(1);
    }

    @Test
    void takesBack() {
        var poll = world.ask(single());
        assertThat(cancel(poll, NOW)).isEqualTo(new Ending.Ended());
        assertThat(cancel(poll, NOW)).isEqualTo(new Ending.OverBefore());
        assertThat(world.answer(poll, world.person(), 1)).isEqualTo(new Answering.Gone());
        assertThat(polls.openTo(world.person(), NOW)).isEmpty();
        assertThat(polls.overFor(world.person(), NOW)).isEmpty();
    }

    @Test
    void takesNothingBackThatIsOver() {
        var poll = world.ask(single());
        assertThat(cancel(poll, CLOSES)).isEqualTo(new Ending.OverBefore());
    }

    @Test
    void recordsWhoDidWhat() {
        var poll = world.ask(single());
        change(poll, draft(single(), true), NOW);
        close(poll);
        cancel(world.ask(single()), NOW);

        assertThat(world.get(Audit.class).of(Subject.of("poll", poll.id().value()), null, 10))
                .extracting(Entry::act)
                .containsExactly("poll.closed", "poll.changed", "poll.asked");
        assertThat(world.get(Audit.class).of(Subject.of("poll", 2), null, 10))
                .extracting(Entry::who)
                .containsOnly(new Actor.Person(OLEG, Role.MODERATOR));
    }

    @Test
    void closesByItselfWhenItsTimeIsOver() {
        var poll = world.ask(single());
        var planner = world.get(ClosingPlanner.class);
        planner.runDue(CLOSES.minusNanos(1_000));
        assertThat(world.read(poll.id()).end()).isNull();

        planner.runDue(CLOSES.plusSeconds(20));
        planner.runDue(CLOSES.plusSeconds(50));
        assertThat(world.read(poll.id()).end())
                .isEqualTo(new Poll.End(CLOSES.plusSeconds(20), false));
    }

    private Ending close(Poll poll) {
        return world.write(() -> polls.close(poll.id(), OLEG, NOW));
    }

    private Ending cancel(Poll poll, Instant now) {
        return world.write(() -> polls.cancel(poll.id(), OLEG, now));
    }
}
