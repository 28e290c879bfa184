package city.okno.poll.news;

import static city.okno.poll.PollWorld.CLOSES;
import static city.okno.poll.PollWorld.draft;
import static city.okno.poll.PollWorld.single;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.notice.Audience;
import city.okno.poll.Poll;
import city.okno.poll.PollWorld;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AudiencesOfPollTest {

    private final PollWorld world;
    private final Unanswered unanswered;
    private final Answered answered;

    AudiencesOfPollTest(TestDatabase database) {
        this.world = new PollWorld(database);
        this.unanswered = world.get(Unanswered.class);
        this.answered = world.get(Answered.class);
    }

    @Test
    void asksThoseWhoHaveNotAnsweredInFullPages() {
        var poll = world.ask(single());
        var people = Stream.generate(world::person).limit(9).toList();
        for (var person : people.subList(2, 7)) {
            world.answer(poll, person, 1);
        }

        var silent = new ArrayList<>(people.subList(0, 2));
        silent.addAll(people.subList(7, 9));
        assertThat(unanswered.page(number(poll), Audience.START, 3))
                .isEqualTo(silent.subList(0, 3));
        assertThat(unanswered.page(number(poll), silent.get(2), 3)).isEqualTo(silent.subList(3, 4));
        assertThat(all(unanswered, poll, 2)).isEqualTo(silent);
        assertThat(unanswered.includes(number(poll), silent.getFirst())).isTrue();
        assertThat(unanswered.includes(number(poll), people.get(3))).isFalse();
    }

    @Test
    void countsAllWhomItAsksSoThatNobodyReckonsHowManyHaveAnswered() {
        var poll = world.ask(draft(single(), true));
        world.answers(poll, 1, 5);
        world.person();

        assertThat(unanswered.count(number(poll))).isEqualTo(6);
        assertThat(answered.count(number(poll))).isZero();
        assertThat(answered.title(number(poll))).isEmpty();
        assertThat(answered.page(number(poll), Audience.START, 10)).isEmpty();
    }

    @Test
    void tellsWhoAnsweredWhatIsOver() {
        var poll = world.ask(single());
        var anna = world.person();
        var vera = world.person();
        var pavel = world.person();
        world.answer(poll, vera, 1);
        world.answer(poll, anna, 2);
        world.answer(poll, pavel, 2);
        world.clock.set(CLOSES);

        assertThat(all(answered, poll, 2)).isEqualTo(List.of(anna, vera, pavel));
        assertThat(answered.count(number(poll))).isEqualTo(3);
        assertThat(answered.title(number(poll))).contains("Удобно ли?");
        assertThat(answered.includes(number(poll), anna)).isTrue();

        world.write(() -> {
            world.get(HoldsPersonalData.class).erase(vera, CLOSES);
            return true;
        });
        assertThat(all(answered, poll, 2)).isEqualTo(List.of(anna, pavel));
    }

    @Test
    void knowsNobodyUnderWhatIsNoPoll() {
        for (var argument : List.of("", "404", "x", "0")) {
            assertThat(unanswered.page(argument, Audience.START, 5)).isEmpty();
            assertThat(answered.page(argument, Audience.START, 5)).isEmpty();
            assertThat(unanswered.title(argument)).isEmpty();
        }
    }

    private static List<PartyId> all(Audience audience, Poll poll, int limit) {
        var all = new ArrayList<PartyId>();
        var after = Audience.START;
        List<PartyId> page;
        do {
            page = audience.page(number(poll), after, limit);
            all.addAll(page);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == limit);
        return all;
    }

    private static String number(Poll poll) {
        return String.valueOf(poll.id().value());
    }
}
