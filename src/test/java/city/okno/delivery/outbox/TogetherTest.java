package city.okno.delivery.outbox;

import static city.okno.script.ChannelKind.VK;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterId;
import city.okno.delivery.MailingId;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import city.okno.delivery.Target;
import city.okno.script.PartyId;
import city.okno.script.RichText;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters of a mailing that one call brings to many.
@DatabaseTest
class TogetherTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Instant ANSWER_BY = NOW.plusSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Postman vk = new Postman(VK).knowingRepetition();
    private final Post post;
    private MailingId mailing;
    private List<LetterId> letters;

    TogetherTest(TestDatabase database) {
        this.post = new Post(database);
    }

    @BeforeEach
    void put() {
        mailing = post.database.write(() -> post.mailings.open(NOW));
        letters =
                post.database.write(() ->
                        post.outbox.putAll(
                                IntStream.rangeClosed(1, 4).mapToObj(this::letter).toList(), NOW));
    }

    @Test
    void lookTheSameToWhoCallsThem() {
        var claimed = claim(NOW);
        assertThat(claimed).hasSize(4).allMatch(claimed.getFirst()::leavesWith);
        assertThat(claimed)
                .extracting(letter -> letter.outgoing().options())
                .containsOnly(
                        List.of(
                                new Outgoing.Button(
                                        "Ответить", "all." + mailing.value() + ".1", null)));
    }

    @Test
    void shareOneNumber() {
        var called = call(claim(NOW));
        assertThat(called).extracting(Departing::lineage).containsOnly(letters.getFirst());
    }

    @Test
    void keepTheirNumberWhenNobodyKnowsWhatBecameOfThem() {
        var called = call(claim(NOW));
        answer(called.subList(0, 2), new Delivery.Accepted("1"));
        answer(called.subList(2, 4), new Delivery.Unknown("timeout"));
        var again = call(claim(NOW.plus(PAUSE)));
        assertThat(again).extracting(Departing::id).containsExactly(letters.get(2), letters.get(3));
        assertThat(again).extracting(Departing::lineage).containsOnly(letters.getFirst());
    }

    @Test
    void keepTheirNumberWhenProcessDiedAfterCall() {
        call(claim(NOW));
        assertThat(claim(NOW)).isEmpty();
        post.departures.tidy(VK, true, ANSWER_BY);
        assertThat(claim(ANSWER_BY))
                .hasSize(4)
                .allMatch(letter -> letters.getFirst().equals(letter.lineage()));
        assertThat(post.events(LetterEnded.class)).isEmpty();
    }

    @Test
    void leaveUnderAnotherNumberWhenNothingArrived() {
        var called = call(claim(NOW));
        answer(called.subList(0, 3), new Delivery.Accepted("1"));
        answer(called.subList(3, 4), new Delivery.Failed("vk_10"));
        var again = call(claim(NOW.plus(PAUSE)));
        assertThat(again).extracting(Departing::lineage).containsExactly(letters.get(3));
    }

    @Test
    void keepTheirNumberWhenWhatWasUnknownFails() {
        answer(call(claim(NOW)), new Delivery.Unknown("timeout"));
        answer(call(claim(NOW.plus(PAUSE))), new Delivery.Failed("vk_10"));
        assertThat(claim(NOW.plus(PAUSE.multipliedBy(2))))
                .hasSize(4)
                .allMatch(letter -> letters.getFirst().equals(letter.lineage()));
    }

    @Test
    void countNoAttemptWhenFloodComesInTheMiddle() {
        var called = call(claim(NOW));
        post.answers.accept(
                List.of(
                        answered(called.get(0), new Delivery.Accepted("1")),
                        answered(called.get(1), new Delivery.RateLimited(PAUSE)),
                        answered(called.get(2), new Delivery.Rejected("vk_901", true, false)),
                        answered(called.get(3), new Delivery.RateLimited(PAUSE))),
                vk,
                NOW);
        assertThat(letters)
                .extracting(post::state)
                .containsExactly("SENT", "QUEUED", "REJECTED", "QUEUED");
        assertThat(claim(NOW)).extracting(Departing::attempts).containsExactly(0, 0);
    }

    @Test
    void areNotCalledWithThoseThatLookOtherOrWereCalledBefore() {
        var claimed = claim(NOW);
        var one = claimed.getFirst();
        var other = claimed.getLast();
        assertThat(one.leavesWith(other.calledAs(one.id()))).isFalse();
        post.put(letter(5, "Another question"), NOW);
        assertThat(claim(NOW)).hasSize(1).noneMatch(one::leavesWith);
    }

    @Test
    void knowWhosePressItIs() {
        var token = claim(NOW).getFirst().outgoing().options().getFirst().token();
        var button = post.outbox.button(token, new PartyId(3)).orElseThrow();
        assertThat(button.letter()).isEqualTo(letters.get(2));
        assertThat(button.target())
                .isEqualTo(new Target.Start("poll.answer", Map.of("notice", "3")));
        assertThat(post.outbox.button(token, new PartyId(9))).isEmpty();
        assertThat(post.outbox.button("all.999.1", new PartyId(3))).isEmpty();
    }

    @Test
    void knowPressByPartyThatGotItTwice() {
        var token = claim(NOW).getFirst().outgoing().options().getFirst().token();
        post.database.write(() -> {
            post.outbox.move(new PartyId(1), new PartyId(2));
            return 0;
        });
        assertThat(post.outbox.button(token, new PartyId(2)).orElseThrow().letter())
                .isEqualTo(letters.get(1));
    }

    private Letter letter(int person) {
        return letter(person, "Где лучше присесть?");
    }

    /// The button of each means something else, and reads the same.
    private Letter letter(int person, String text) {
        var target = new Target.Start("poll.answer", Map.of("notice", Integer.toString(person)));
        return new Letter(
                new PartyId(person),
                new Address(VK, Integer.toString(100 + person)),
                Message.of(RichText.plain(text)).with(List.of(new Option("Ответить", target))),
                Priority.BROADCAST,
                "notice:" + person,
                null,
                null,
                null,
                null,
                mailing);
    }

    private List<Departing> claim(Instant now) {
        return post.departures.claim(VK, Priority.BROADCAST, 100, now);
    }

    private List<Departing> call(List<Departing> together) {
        return post.departures.callTogether(List.of(together), ANSWER_BY, NOW).getFirst();
    }

    private void answer(List<Departing> call, Delivery answer) {
        post.answers.accept(
                call.stream().map(letter -> answered(letter, answer)).toList(), vk, NOW);
    }

    private static Answers.Answered answered(Departing letter, Delivery answer) {
        return new Answers.Answered(letter, answer, PAUSE);
    }
}
