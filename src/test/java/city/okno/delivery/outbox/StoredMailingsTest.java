package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.okno.delivery.Delivery;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.MailingId;
import city.okno.delivery.Mailings;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredMailingsTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final ChannelKind TELEGRAM = ChannelKind.TELEGRAM;

    private final TestDatabase database;
    private final Post post;
    private final Mailings mailings;

    StoredMailingsTest(TestDatabase database) {
        this.database = database;
        this.post = new Post(database);
        this.mailings = post.mailings;
    }

    @Test
    void letsNothingOfHeldMailingBeClaimed() {
        var mailing = open();
        put(mailing, 3);
        hold(mailing);

        assertThat(claim(10)).isEmpty();

        database.write(() -> mailings.release(mailing));

        assertThat(claim(10)).hasSize(3);
    }

    @Test
    void putsBackWhatWasClaimedBeforeItWasHeld() {
        var mailing = open();
        var letters = put(mailing, 2);
        var claimed = claim(10);
        hold(mailing);

        assertThat(call(claimed)).isEmpty();
        assertThat(letters).allMatch(letter -> post.state(letter).equals("QUEUED"));
    }

    @Test
    void dropsWhatWasClaimedBeforeItWasCancelled() {
        var mailing = open();
        put(mailing, 2);
        var claimed = claim(10);
        cancel(mailing);

        assertThat(call(claimed)).isEmpty();
        assertThat(post.events(LetterEnded.class))
                .extracting(LetterEnded::outcome, LetterEnded::reason)
                .containsOnly(tuple(Outcome.DROPPED, "cancelled"));
    }

    @Test
    void dropsAllOfCancelledMailingAndTellsOwners() {
        var mailing = open();
        put(mailing, 250);
        var sent = call(claim(1)).getFirst();
        cancel(mailing);

        assertThat(claim(10)).isEmpty();

        post.cancelled.runDue(NOW);

        assertThat(post.events(LetterEnded.class)).hasSize(249);
        assertThat(post.mailingRows.in(MailingState.CANCELLED)).hasSize(1);

        post.answers.accept(sent, new Delivery.Accepted("1"), new Postman(), null, NOW);
        post.cancelled.runDue(NOW);

        assertThat(post.mailingRows.in(MailingState.CANCELLED)).isEmpty();
        assertThat(mailings.tally(mailing))
                .isEqualTo(
                        Map.of(
                                TELEGRAM,
                                new Mailings.Tally(
                                        0, Map.of(Outcome.DROPPED, 249, Outcome.SENT, 1))));
    }

    @Test
    void neverRevivesCancelledMailing() {
        var mailing = open();
        put(mailing, 1);
        cancel(mailing);
        database.write(() -> mailings.release(mailing));

        assertThat(claim(10)).isEmpty();
    }

    @Test
    void sharesRoomBetweenMailings() {
        var one = open();
        var other = open();
        put(one, 10);
        put(other, 10);
        post.put(Post.to(chat(900), Priority.REMINDER), NOW);

        var claimed = claim(7);

        assertThat(claimed.getFirst().priority()).isEqualTo(Priority.REMINDER);
        assertThat(claimed).filteredOn(letter -> letter.mailing() == one.value()).hasSize(3);
        assertThat(claimed).filteredOn(letter -> letter.mailing() == other.value()).hasSize(3);
    }

    @Test
    void heldLetterStandsInNobodysWay() {
        var held = open();
        var open = open();
        put(held, 1);
        hold(held);
        put(open, 1);
        var reminder = post.put(Post.to(chat(0), Priority.BROADCAST), NOW);

        var first = claim(10);

        assertThat(first).extracting(Departing::id).containsExactly(reminder);

        post.answers.accept(
                call(first).getFirst(), new Delivery.Accepted("1"), new Postman(), null, NOW);

        assertThat(claim(10)).extracting(Departing::mailing).containsExactly(open.value());
    }

    @Test
    void countsWhatWaits() {
        var mailing = open();
        put(mailing, 3);

        assertThat(database.write(() -> mailings.queued(mailing, TELEGRAM))).isEqualTo(3);
        assertThat(mailings.queued(mailing, ChannelKind.VK)).isZero();
        assertThat(mailings.tally(mailing))
                .isEqualTo(Map.of(TELEGRAM, new Mailings.Tally(3, Map.of())));
    }

    private MailingId open() {
        return database.write(() -> mailings.open(NOW));
    }

    private void hold(MailingId mailing) {
        database.write(() -> mailings.hold(mailing));
    }

    private void cancel(MailingId mailing) {
        database.write(() -> mailings.cancel(mailing));
    }

    private List<LetterId> put(MailingId mailing, int letters) {
        var all = LongStream.range(0, letters).mapToObj(chat -> letter(mailing, chat)).toList();
        return database.write(() -> post.outbox.putAll(all, NOW));
    }

    private static Letter letter(MailingId mailing, long chat) {
        var letter = Post.to(chat(chat), Priority.BROADCAST);
        return new Letter(
                letter.party(),
                letter.to(),
                letter.message(),
                letter.priority(),
                "notice:" + chat,
                null,
                null,
                null,
                null,
                mailing);
    }

    private List<Departing> claim(int limit) {
        return post.departures.claim(TELEGRAM, Priority.BROADCAST, limit, NOW);
    }

    private List<Departing> call(List<Departing> letters) {
        return post.departures.call(letters, NOW.plusSeconds(60), NOW);
    }
}
