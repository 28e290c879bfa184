package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.CHAT;
import static city.okno.delivery.outbox.Post.DARYA;
import static city.okno.delivery.outbox.Post.reply;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Message;
import city.okno.delivery.MessageSeen;
import city.okno.delivery.Option;
import city.okno.delivery.Outbox;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import city.okno.delivery.Sign;
import city.okno.delivery.Target;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.RichText;
import city.okno.storage.Utc;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredOutboxTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final PartyId OLGA = new PartyId(2);
    private static final Option YES = new Option("Да", new Target.Answer(7, "yes"));
    private static final Option NO = new Option("Нет", new Target.Answer(7, "no"));

    private final TestDatabase database;
    private final Post post;

    StoredOutboxTest(TestDatabase database) {
        this.database = database;
        this.post = new Post(database);
    }

    @Test
    void putsManyInTheirOrderEachWithItsButtons() {
        var letters = List.of(reply("Первое", YES), reply("Второе"), reply("Третье", YES, NO));

        var ids = post.database.write(() -> post.outbox.putAll(letters, NOW));

        assertThat(ids)
                .extracting(id -> post.prompts.answered(id, "").orElseThrow())
                .extracting(sign -> ((Sign.PromptAnswered) sign).text())
                .containsExactly("Первое", "Второе", "Третье");
        assertThat(ids).extracting(id -> post.tokens(id).size()).containsExactly(1, 0, 2);
        assertThat(post.column(ids.getFirst(), "expires_at"))
                .isEqualTo(post.column(post.put(letters.getFirst(), NOW), "expires_at"));
    }

    @Test
    void queuesLetterForDay() {
        var letter = post.put(reply("Ждём вас"), NOW);
        assertThat(post.state(letter)).isEqualTo("QUEUED");
        assertThat(
                        database.jdbc()
                                .sql("select expires_at from outbox")
                                .query((row, _) -> Utc.instant(row, "expires_at"))
                                .single())
                .isEqualTo(NOW.plusSeconds(86_400));
    }

    @Test
    void tellsLaneThatLetterWasPut() {
        post.put(reply("Ждём вас"), NOW);
        assertThat(post.events(LetterPut.class))
                .containsExactly(new LetterPut(ChannelKind.TELEGRAM));
    }

    @Test
    void givesButtonsToTextAndLeavesPictureToItself() {
        var shown =
                new Message(
                        RichText.plain("Придёте?"), List.of(YES), List.of("map"), List.of(), null);
        var letter = post.put(Letter.reply(DARYA, Post.CHAT, shown, "v1"), NOW);
        assertThat(post.tokens(letter)).hasSize(1);
        assertThat(post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 10, NOW))
                .singleElement()
                .satisfies(picture -> {
                    assertThat(picture.isAttachment()).isTrue();
                    assertThat(picture.message().pictures()).containsExactly("map");
                    assertThat(picture.id().value()).isLessThan(letter.value());
                });
    }

    @Test
    void answersWithTextsOfManyWherePicturesGoBefore() {
        var shown =
                new Message(
                        RichText.plain("Придёте?"), List.of(YES), List.of("map"), List.of(), null);
        var one = Letter.reply(DARYA, Post.CHAT, shown, "v1");
        var many = database.write(() -> post.outbox.putAll(List.of(one, reply("Ждём"), one), NOW));
        assertThat(many).hasSize(3);
        assertThat(many).extracting(letter -> post.tokens(letter).size()).containsExactly(1, 0, 1);
        assertThat(many).extracting(letter -> post.column(letter, "owner")).containsOnly("turn");
    }

    @Test
    void knowsWhatButtonMeans() {
        var letter = post.put(reply("Придёте?", YES, NO), NOW);
        var tokens = post.tokens(letter);
        assertThat(tokens).hasSize(2).doesNotHaveDuplicates().allMatch(t -> t.length() == 22);
        assertThat(post.outbox.button(tokens.get(1), DARYA))
                .contains(new Outbox.Button(letter, "turn", "Нет", NO.target()));
    }

    @Test
    void refusesButtonOfSomebodyElse() {
        var letter = post.put(reply("Придёте?", YES), NOW);
        assertThat(post.outbox.button(post.tokens(letter).getFirst(), OLGA)).isEmpty();
        assertThat(post.outbox.button("made up", DARYA)).isEmpty();
    }

    @Test
    void givesNoTokenToButtonThatShares() {
        var letter =
                post.put(
                        reply("Ваш номер?", new Option("Отправить", new Target.Share(Ask.PHONE))),
                        NOW);
        assertThat(post.buttons.of(List.of(letter.value())).get(letter.value()))
                .containsExactly(new Outgoing.Button("Отправить", "", Ask.PHONE));
    }

    @Test
    void knowsWhichMessengersAreOn() {
        var telegramOnly = new Post(database, new Postman());
        assertThat(telegramOnly.outbox.carries(ChannelKind.TELEGRAM)).isTrue();
        assertThat(telegramOnly.outbox.carries(ChannelKind.SMS)).isFalse();
    }

    @Test
    void movesButtonsWithTheirParty() {
        var letter = post.put(reply("Придёте?", YES), NOW);
        var token = post.tokens(letter).getFirst();
        database.write(() -> post.outbox.move(DARYA, OLGA));
        assertThat(post.outbox.button(token, OLGA)).isPresent();
        assertThat(post.outbox.button(token, DARYA)).isEmpty();
    }

    @Test
    void dropsWhatIsQueuedUnderKey() {
        var first = post.put(reminder("visit:1"), NOW);
        var second = post.put(reminder("visit:1"), NOW);
        var other = post.put(reminder("visit:2"), NOW);
        assertThat(database.write(() -> post.outbox.supersede("visit:1", NOW))).isEqualTo(2);
        assertThat(database.write(() -> post.outbox.supersede("visit:1", NOW))).isZero();
        assertThat(post.state(first)).isEqualTo("DROPPED");
        assertThat(post.state(other)).isEqualTo("QUEUED");
        assertThat(post.events(LetterEnded.class))
                .containsExactly(
                        new LetterEnded(
                                first,
                                ChannelKind.TELEGRAM,
                                "notice:1",
                                Outcome.DROPPED,
                                "superseded",
                                NOW),
                        new LetterEnded(
                                second,
                                ChannelKind.TELEGRAM,
                                "notice:1",
                                Outcome.DROPPED,
                                "superseded",
                                NOW));
    }

    @Test
    void tellsOnceThatLetterWasSeen() {
        var letter = post.put(reply("Готово"), NOW);
        database.write(() -> post.outbox.seen(letter, NOW));
        database.write(() -> post.outbox.seen(letter, NOW.plusSeconds(1)));
        assertThat(post.events(MessageSeen.class))
                .containsExactly(new MessageSeen(letter, "turn", NOW));
    }

    @Test
    void letsSignOfLifeEndSuppression() {
        database.write(() -> post.suppressions.insert(CHAT, "blocked", NOW));
        database.write(() -> post.suppressions.insert(CHAT, "blocked", NOW));
        assertThat(post.suppressions.holds(CHAT)).isTrue();
        database.write(() -> post.outbox.signOfLife(CHAT));
        assertThat(post.suppressions.holds(CHAT)).isFalse();
    }

    @Test
    void forgetsWhatWasSaidToParty() {
        var letter = post.put(reply("Ваше дело 123 готово", YES), NOW);
        var token = post.tokens(letter).getFirst();
        database.write(() -> post.suppressions.insert(CHAT, "blocked", NOW));
        database.write(() -> post.outbox.forget(DARYA, NOW));
        assertThat(post.state(letter)).isEqualTo("DROPPED");
        assertThat(post.column(letter, "reason")).isEqualTo("erased");
        assertThat(post.column(letter, "body")).doesNotContain("123");
        assertThat(post.column(letter, "address")).isEmpty();
        assertThat(post.outbox.button(token, DARYA)).isEmpty();
        assertThat(post.suppressions.holds(CHAT)).isFalse();
    }

    private static Letter reminder(String key) {
        return new Letter(
                DARYA,
                CHAT,
                new Message(
                        RichText.plain("Завтра вас ждут"), List.of(), List.of(), List.of(), null),
                Priority.REMINDER,
                "notice:1",
                null,
                null,
                key,
                "v1");
    }
}
