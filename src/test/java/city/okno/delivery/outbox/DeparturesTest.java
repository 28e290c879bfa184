package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.chat;
import static city.okno.delivery.outbox.Post.reply;
import static city.okno.delivery.outbox.Post.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import city.okno.delivery.Target;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DeparturesTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Instant ANSWER_BY = NOW.plusSeconds(60);

    private final Post post;

    DeparturesTest(TestDatabase database) {
        this.post = new Post(database);
    }

    @Test
    void givesChannelAllItNeeds() {
        var id = post.put(reply("Придёте?", new Option("Да", new Target.Answer(1, "yes"))), NOW);
        var outgoing = claim(NOW).getFirst().outgoing();
        assertThat(outgoing)
                .isEqualTo(
                        new Outgoing(
                                id,
                                1,
                                Post.CHAT,
                                RichText.plain("Придёте?"),
                                List.of(
                                        new Outgoing.Button(
                                                "Да", post.tokens(id).getFirst(), null)),
                                List.of(),
                                List.of(),
                                null,
                                NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void remembersCallsWhateverCameOfThem() {
        for (var chat = 1; chat <= 3; chat++) {
            post.put(to(chat(chat), Priority.REPLY), NOW);
        }
        post.put(to(chat(4), Priority.REPLY), NOW.plusSeconds(5));
        var first = callAt(NOW);
        post.answers.accept(
                first.getFirst(),
                new Delivery.Accepted("1"),
                new Postman(ChannelKind.TELEGRAM),
                null,
                NOW);
        post.answers.accept(
                first.get(1),
                new Delivery.Rejected("blocked_by_user", true, false),
                new Postman(ChannelKind.TELEGRAM),
                null,
                NOW);
        callAt(NOW.plusSeconds(5));

        assertThat(post.departures.calledSince(ChannelKind.TELEGRAM, NOW.minusSeconds(1)))
                .extracting(call -> call.to().value())
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(post.departures.calledSince(ChannelKind.TELEGRAM, NOW))
                .containsExactly(new Called(chat(4), NOW.plusSeconds(5)));
        assertThat(post.departures.calledSince(ChannelKind.VK, NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void waitsForPictureThatIsOnItsWay() {
        var letter = post.put(showing("map"), NOW);
        post.awaited.add("map");
        assertThat(call(claim(NOW))).isEmpty();
        assertThat(post.column(letter, "attempts")).isEqualTo("0");
        assertThat(claim(NOW)).isEmpty();
        assertThat(callAt(NOW.plusSeconds(1))).isEmpty();
        post.awaited.clear();
        assertThat(callAt(NOW.plusSeconds(2))).isNotEmpty();
    }

    @Test
    void waitsForPictureNoLongerThanAMinute() {
        post.put(showing("map"), NOW);
        post.awaited.add("map");
        assertThat(callAt(NOW.plusSeconds(59))).isEmpty();
        assertThat(callAt(NOW.plusSeconds(60))).isNotEmpty();
    }

    @Test
    void keepsTextBehindItsPicture() {
        post.put(showing("map"), NOW);
        var next = post.put(reply("Ещё"), NOW);
        post.awaited.add("map");
        callAt(NOW);
        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(NOW.plus(ClaimRepository.PATIENCE).plusSeconds(1)))
                .extracting(Departing::id)
                .contains(next);
    }

    @Test
    void showsNothingPersonalInLogs() {
        post.put(reply("Ваше дело 123 готово"), NOW);
        assertThat(claim(NOW).getFirst().toString()).doesNotContain("123").doesNotContain("1001");
    }

    @Test
    void putsLetterBackWhenDispatcherDiedBeforeCall() {
        var letter = post.put(reply("Готово"), NOW);
        claim(NOW);
        tidy(NOW.plusSeconds(29));
        assertThat(post.state(letter)).isEqualTo("LEASED");
        tidy(NOW.plusSeconds(31));
        assertThat(post.state(letter)).isEqualTo("QUEUED");
        assertThat(post.events(LetterEnded.class)).isEmpty();
    }

    @Test
    void leavesLetterUnknownWhenDispatcherDiedAfterCall() {
        var letter = post.put(reply("Готово"), NOW);
        call(claim(NOW));
        tidy(ANSWER_BY.minusMillis(1));
        assertThat(post.state(letter)).isEqualTo("LEASED");
        tidy(ANSWER_BY);
        assertThat(ended())
                .containsExactly(
                        new LetterEnded(
                                letter,
                                ChannelKind.TELEGRAM,
                                "turn",
                                Outcome.UNKNOWN,
                                "unanswered",
                                ANSWER_BY));
    }

    @Test
    void repeatsAfterCallWhereRepetitionIsKnown() {
        var letter = post.put(reply("Готово"), NOW);
        call(claim(NOW));
        post.departures.tidy(ChannelKind.TELEGRAM, true, ANSWER_BY);
        assertThat(claim(ANSWER_BY)).extracting(Departing::id).containsExactly(letter);
    }

    @Test
    void takesOverWhatWasNotCalled() {
        var waiting = post.put(to(chat(1), Priority.REPLY), NOW);
        var called = post.put(to(chat(2), Priority.REPLY), NOW);
        var claimed = claim(NOW);
        call(claimed.subList(1, 2));
        post.departures.takeOver(ChannelKind.TELEGRAM);
        assertThat(post.state(waiting)).isEqualTo("QUEUED");
        assertThat(post.state(called)).isEqualTo("LEASED");
    }

    @Test
    void callsNothingThatWasTakenOver() {
        post.put(reply("Готово"), NOW);
        var claimed = claim(NOW);
        post.departures.takeOver(ChannelKind.TELEGRAM);
        assertThat(call(claimed)).isEmpty();
        assertThat(call(claim(NOW))).hasSize(1);
    }

    @Test
    void dropsExpiredLetterInsteadOfCalling() {
        var letter = post.put(to(chat(1), Priority.REPLY, null, NOW.plusSeconds(10)), NOW);
        var claimed = claim(NOW);
        var late = NOW.plusSeconds(10);
        assertThat(post.departures.call(claimed, late.plusSeconds(60), late)).isEmpty();
        assertThat(post.column(letter, "reason")).isEqualTo("expired");
        assertThat(ended()).extracting(LetterEnded::outcome).containsExactly(Outcome.DROPPED);
    }

    @Test
    void dropsWhatExpiredInQueue() {
        var late = NOW.plusSeconds(10);
        for (var i = 0; i < 450; i++) {
            post.put(to(chat(i), Priority.REMINDER, late, late), NOW);
        }
        var lasting = post.put(to(chat(1), Priority.REMINDER), NOW);
        post.departures.expire(ChannelKind.TELEGRAM, late);
        assertThat(ended()).hasSize(450);
        assertThat(post.state(lasting)).isEqualTo("QUEUED");
    }

    @Test
    void dropsSupersededLetterThatWaitsInLane() {
        var letter = post.put(superseded("visit:1"), NOW);
        var claimed = claim(NOW);
        post.database.write(() -> post.outbox.supersede("visit:1", NOW));
        assertThat(call(claimed)).isEmpty();
        assertThat(post.state(letter)).isEqualTo("DROPPED");
    }

    @Test
    void doesNotSupersedeWhatProviderMayHave() {
        post.put(superseded("visit:1"), NOW);
        call(claim(NOW));
        assertThat(post.database.write(() -> post.outbox.supersede("visit:1", NOW))).isZero();
    }

    @Test
    void releasesAsIfNothingHappened() {
        var letter = post.put(reply("Готово"), NOW);
        post.departures.release(call(claim(NOW)));
        assertThat(post.state(letter)).isEqualTo("QUEUED");
        assertThat(post.column(letter, "called_at")).isEmpty();
        assertThat(post.column(letter, "attempts")).isEqualTo("0");
    }

    @Test
    void knowsWhetherLaneHasWork() {
        assertThat(post.departures.hasWork(ChannelKind.TELEGRAM)).isFalse();
        post.put(reply("Готово"), NOW);
        assertThat(post.departures.hasWork(ChannelKind.TELEGRAM)).isTrue();
        assertThat(post.departures.hasWork(ChannelKind.SMS)).isFalse();
        call(claim(NOW));
        assertThat(post.departures.hasWork(ChannelKind.TELEGRAM)).isTrue();
    }

    @Test
    void countsQueueByPriority() {
        put(Priority.REPLY, 2);
        put(Priority.BROADCAST, 3);
        assertThat(post.departures.queued(ChannelKind.TELEGRAM))
                .isEqualTo(Map.of(Priority.REPLY, 2L, Priority.BROADCAST, 3L));
    }

    private void put(Priority priority, int letters) {
        for (var i = 0; i < letters; i++) {
            post.put(to(chat(i), priority), NOW);
        }
    }

    private static Letter superseded(String key) {
        var letter = to(chat(1), Priority.REMINDER);
        return new Letter(
                letter.party(),
                letter.to(),
                letter.message(),
                letter.priority(),
                letter.owner(),
                null,
                null,
                key,
                null);
    }

    private List<Departing> claim(Instant now) {
        return post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 1000, now);
    }

    private static Letter showing(String picture) {
        return Letter.reply(
                Post.DARYA,
                Post.CHAT,
                new Message(RichText.EMPTY, List.of(), List.of(picture), List.of(), null),
                "v1");
    }

    private List<Departing> callAt(Instant now) {
        return post.departures.call(claim(now), now.plusSeconds(60), now);
    }

    private List<Departing> call(List<Departing> letters) {
        return post.departures.call(letters, ANSWER_BY, NOW);
    }

    private void tidy(Instant now) {
        post.departures.tidy(ChannelKind.TELEGRAM, false, now);
    }

    private List<LetterEnded> ended() {
        return post.events(LetterEnded.class);
    }
}
