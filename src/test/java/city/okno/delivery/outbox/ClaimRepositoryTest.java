package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.chat;
import static city.okno.delivery.outbox.Post.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The contract of both ways to claim.
@DatabaseTest
class ClaimRepositoryTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private final Post post;

    ClaimRepositoryTest(TestDatabase database) {
        this.post = new Post(database);
    }

    @Test
    void takesMostUrgentFirstThenEldest() {
        var broadcast = put(to(chat(1), Priority.BROADCAST));
        var reminder = put(to(chat(2), Priority.REMINDER));
        var reply = put(to(chat(3), Priority.REPLY));
        var laterReply = put(to(chat(4), Priority.REPLY));
        assertThat(ids(claim(NOW))).containsExactly(reply, laterReply, reminder, broadcast);
    }

    @Test
    void takesNoMoreThanAsked() {
        put(to(chat(1), Priority.REPLY));
        put(to(chat(2), Priority.REPLY));
        assertThat(post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 1, NOW))
                .hasSize(1);
        assertThat(claim(NOW)).hasSize(1);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void leavesLessUrgentWhereOnlyUrgentIsWanted() {
        put(to(chat(1), Priority.REMINDER));
        var notice = put(to(chat(2), Priority.PERSONAL));
        assertThat(ids(post.departures.claim(ChannelKind.TELEGRAM, Priority.PERSONAL, 10, NOW)))
                .containsExactly(notice);
    }

    @Test
    void leavesOtherLanesAlone() {
        put(to(chat(1), Priority.REPLY));
        assertThat(post.departures.claim(ChannelKind.SMS, Priority.BROADCAST, 10, NOW)).isEmpty();
    }

    @Test
    void leavesLettersWhoseTimeHasNotCome() {
        var later = NOW.plusSeconds(60);
        var letter = put(to(chat(1), Priority.REMINDER, later, null));
        assertThat(claim(NOW)).isEmpty();
        assertThat(ids(claim(later))).containsExactly(letter);
    }

    @Test
    void neverGivesOneLetterToTwoClaimants() {
        LongStream.range(0, 300).forEach(i -> put(to(chat(i % 150), Priority.of((int) i % 4))));
        var taken = new CopyOnWriteArrayList<LetterId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var claimant = 0; claimant < 8; claimant++) {
                threads.submit(() -> {
                    for (var round = 0; round < 20; round++) {
                        taken.addAll(
                                ids(
                                        post.departures.claim(
                                                ChannelKind.TELEGRAM, Priority.BROADCAST, 7, NOW)));
                    }
                });
            }
        }
        assertThat(taken).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void neverHasTwoLettersToOneAddressUnderWay() {
        LongStream.range(0, 200).forEach(i -> put(to(chat(i % 5), Priority.REPLY)));
        var order = new CopyOnWriteArrayList<Departing>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var claimant = 0; claimant < 4; claimant++) {
                threads.submit(() -> {
                    while (order.size() < 200) {
                        for (var letter : claim(NOW)) {
                            order.add(letter);
                            accept(letter);
                        }
                    }
                });
            }
        }
        for (var chat = 0; chat < 5; chat++) {
            var address = chat(chat);
            assertThat(order.stream().filter(l -> l.to().equals(address)).map(l -> l.id().value()))
                    .hasSize(40)
                    .isSorted();
        }
    }

    @Test
    void holdsLaterLetterWhileEarlierIsUnderWay() {
        put(to(chat(1), Priority.REPLY));
        var second = put(to(chat(1), Priority.REPLY));
        var first = claim(NOW);
        assertThat(first).hasSize(1);
        assertThat(claim(NOW)).isEmpty();
        accept(first.getFirst());
        assertThat(ids(claim(NOW))).containsExactly(second);
    }

    @Test
    void letsReplyPassBroadcastToSameAddress() {
        put(to(chat(1), Priority.BROADCAST));
        var reply = put(to(chat(1), Priority.REPLY));
        assertThat(ids(post.departures.claim(ChannelKind.TELEGRAM, Priority.PERSONAL, 10, NOW)))
                .containsExactly(reply);
    }

    @Test
    void letsReplyPassBroadcastThatIsClaimedForSameAddress() {
        var broadcast = put(to(chat(1), Priority.BROADCAST));
        var claimed = claim(NOW);
        assertThat(ids(claimed)).containsExactly(broadcast);
        var reply = put(to(chat(1), Priority.REPLY));
        var next = claim(NOW);
        assertThat(ids(next)).containsExactly(reply);
        post.departures.release(claimed);
        assertThat(claim(NOW)).isEmpty();
        accept(next.getFirst());
        assertThat(ids(claim(NOW))).containsExactly(broadcast);
    }

    @Test
    void holdsReplyWhileBroadcastToSameAddressIsCalled() {
        put(to(chat(1), Priority.BROADCAST));
        var called = claim(NOW);
        post.departures.call(called, NOW.plus(ANSWER), NOW);
        put(to(chat(1), Priority.REPLY));
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void doesNotHoldForLetterOfLater() {
        put(to(chat(1), Priority.REPLY, NOW.plusSeconds(3600), null));
        var reply = put(to(chat(1), Priority.REPLY));
        assertThat(ids(claim(NOW))).containsExactly(reply);
    }

    @Test
    void doesNotHoldForUnknownOutcome() {
        put(to(chat(1), Priority.REPLY));
        var second = put(to(chat(1), Priority.REPLY));
        answer(claim(NOW).getFirst(), new Delivery.Unknown("timeout"), NOW);
        assertThat(ids(claim(NOW))).containsExactly(second);
    }

    @Test
    void holdsForBackOffFiveMinutesAtMost() {
        put(to(chat(1), Priority.REPLY));
        var second = put(to(chat(1), Priority.REPLY));
        answer(claim(NOW).getFirst(), new Delivery.Failed("503"), NOW);
        var almost = NOW.plus(ClaimRepository.PATIENCE).minusSeconds(1);
        assertThat(claim(almost)).isEmpty();
        assertThat(ids(claim(NOW.plus(ClaimRepository.PATIENCE)))).containsExactly(second);
    }

    @Test
    void countsBackOffFromFirstFailure() {
        put(to(chat(1), Priority.REPLY));
        var second = put(to(chat(1), Priority.REPLY));
        answer(claim(NOW).getFirst(), new Delivery.Failed("503"), NOW);
        var again = NOW.plus(Duration.ofMinutes(10));
        var claimed = claim(again);
        assertThat(claimed).hasSize(2);
        answer(claimed.getFirst(), new Delivery.Failed("503"), again);
        answer(claimed.getLast(), new Delivery.Failed("503"), again);
        assertThat(post.column(second, "attempts")).isEqualTo("1");
    }

    private LetterId put(Letter letter) {
        return post.put(letter, NOW);
    }

    private List<Departing> claim(Instant now) {
        return post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 100, now);
    }

    private void accept(Departing letter) {
        answer(letter, new Delivery.Accepted(null), NOW);
    }

    private void answer(Departing letter, Delivery answer, Instant now) {
        post.departures.call(List.of(letter), now.plus(ANSWER), now);
        post.answers.accept(letter, answer, new Postman(), Duration.ofMinutes(10), now);
    }

    private static List<LetterId> ids(List<Departing> letters) {
        return letters.stream().map(Departing::id).toList();
    }
}
