package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.CHAT;
import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.SMS;
import static city.okno.notice.telling.Desk.WEB;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Option;
import city.okno.delivery.Priority;
import city.okno.delivery.Target;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.Notices.Told;
import city.okno.notice.Notices.Told.Accepted;
import city.okno.notice.Notices.Told.Conflict;
import city.okno.notice.Notices.Told.Replayed;
import city.okno.notice.Notices.Told.Suppressed;
import city.okno.resident.PhoneProved;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import city.okno.script.Wording;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredNoticesTest {

    private static final Instant MIDNIGHT = NOON.plus(Duration.ofHours(12));
    private static final Instant MORNING = NOON.plus(Duration.ofHours(21));

    private final TestDatabase database;
    private final Desk desk;
    private final AtomicInteger keys = new AtomicInteger();

    StoredNoticesTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
    }

    @Test
    void goesToChatUsedLast() {
        var darya = desk.residents.person("Дарья", PHONE.e164(), WEB, CHAT);
        var told = desk.tell(document(to(darya), "1"), NOON);
        var letter = desk.outbox.letters.getFirst();
        assertThat(letter.to()).isEqualTo(WEB);
        assertThat(letter.party()).isEqualTo(darya);
        assertThat(letter.priority()).isEqualTo(Priority.PERSONAL);
        assertThat(letter.expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(9)));
        assertThat(letter.message().text().text()).isEqualTo("document.ready ru {number=77-1}");
        assertThat(letter.message().options())
                .startsWith(
                        new Option(
                                "document.more ru {number=77-1}",
                                new Target.Start("document.show", Map.of("id", "1"))));
        assertThat(desk.state(((Accepted) told).notice())).isEqualTo("ACTIVE");
    }

    @Test
    void saysWhatItsAuthorWroteInLanguageOfReader() {
        var john = desk.residents.person("John", PHONE.e164(), CHAT);
        desk.residents.chooseLanguage(john, "en");
        desk.tell(poll(to(john)), NOON);
        var message = desk.outbox.letters.getFirst().message();
        assertThat(message.text().text()).isEqualTo("poll.asked en {question=Is it good?}");
        assertThat(message.options().getFirst().label())
                .isEqualTo("poll.option en {label=Да, question=Is it good?}");
    }

    private static Notice poll(Recipient to) {
        var question = new LinkedHashMap<String, String>();
        question.put("ru", "Хорошо ли?");
        question.put("en", "Is it good?");
        return new Notice(
                to,
                Category.POLL,
                "poll",
                "1",
                "poll.asked",
                Map.of("question", new Wording(question)),
                List.of(
                        new Notice.Button(
                                "poll.option",
                                "poll.answer",
                                Map.of("option", "1"),
                                Map.of("label", Wording.of("ru", "Да")))),
                NOON.plus(Duration.ofDays(3)),
                null);
    }

    @Test
    void tellsManyAsIfEachWereToldAlone() {
        var darya = desk.residents.person("Дарья", PHONE.e164(), CHAT);
        var oleg = desk.residents.person("Олег", "+79990000002", WEB);
        var nobody = desk.residents.stranger();
        database.write(() -> desk.preferences.stop(to(oleg), Category.DOCUMENT, NOON));
        var told =
                tellAll(
                        document(to(PHONE), "1", "case"),
                        document(to(oleg), "2"),
                        document(to(darya), "3", "case"),
                        document(to(nobody), "4"),
                        document(to(darya), "3", "case"),
                        document(to(oleg), "1", "case"),
                        document(to(darya), "5"));
        assertThat(told)
                .hasExactlyElementsOfTypes(
                        Accepted.class,
                        Suppressed.class,
                        Accepted.class,
                        Suppressed.class,
                        Replayed.class,
                        Conflict.class,
                        Accepted.class);
        assertThat(told.get(1)).extracting("reason").isEqualTo("unwanted");
        assertThat(told.get(3)).extracting("reason").isEqualTo("no_address");
        assertThat(desk.state(((Accepted) told.get(0)).notice()))
                .isEqualTo("ENDED SUPERSEDED superseded");
        assertThat(desk.addresses()).containsExactly(CHAT, CHAT, CHAT);
    }

    @Test
    void holdsBackWhatIsTooMuchForOneOfMany() {
        var others = IntStream.range(10, 20).mapToObj(i -> to(new Phone("+799900000" + i)));
        var all =
                Stream.concat(others, Stream.generate(() -> to(PHONE)).limit(5))
                        .map(reader -> document(reader, "key " + keys.incrementAndGet()))
                        .toArray(Notice[]::new);
        assertThat(tellAll(all)).hasOnlyElementsOfType(Accepted.class);
        assertThat(desk.addresses()).hasSize(13);
        assertThat(desk.addresses()).filteredOn(SMS::equals).hasSize(3);
    }

    private List<Told> tellAll(Notice... all) {
        return database.write(() -> desk.door.tellAll(List.of(all), NOON));
    }

    @Test
    void goesBySmsToBarePhone() {
        desk.tell(document(to(PHONE), "1"), NOON);
        assertThat(desk.addresses()).containsExactly(SMS);
        assertThat(desk.outbox.letters.getFirst().message().options()).isEmpty();
    }

    @Test
    void goesToChatOfWhoProvedPhone() {
        desk.residents.person("Дарья", PHONE.e164(), CHAT);
        desk.tell(document(to(PHONE), "1"), NOON);
        assertThat(desk.addresses()).containsExactly(CHAT);
    }

    @Test
    void passesOverMessengerThatIsOff() {
        var darya = desk.residents.person("Дарья", PHONE.e164(), WEB, CHAT);
        desk.outbox.channels.remove(ChannelKind.WEB);
        desk.tell(document(to(darya), "1"), NOON);
        assertThat(desk.addresses()).containsExactly(CHAT);
    }

    @Test
    void isSuppressedWhereNobodyCanBeReached() {
        var landline = new Phone("+74957777777");
        assertThat(desk.tell(document(to(landline), "1"), NOON))
                .isInstanceOfSatisfying(
                        Suppressed.class, it -> assertThat(it.reason()).isEqualTo("no_address"));
    }

    @Test
    void isSuppressedWhenUnwanted() {
        var darya = desk.residents.stranger(CHAT);
        database.write(() -> desk.preferences.stop(to(darya), Category.DOCUMENT, NOON));
        assertThat(desk.tell(document(to(darya), "1"), NOON))
                .isInstanceOfSatisfying(
                        Suppressed.class, it -> assertThat(it.reason()).isEqualTo("unwanted"));
        assertThat(desk.outbox.letters).isEmpty();
    }

    @Test
    void replaysSameKeyAndBody() {
        var first = desk.tell(document(to(PHONE), "1"), NOON);
        var second = desk.tell(document(to(PHONE), "1"), NOON.plusSeconds(60));
        assertThat(second).isEqualTo(new Replayed(((Accepted) first).notice()));
        assertThat(desk.outbox.letters).hasSize(1);
    }

    @Test
    void refusesSameKeyForOtherBody() {
        var first = desk.tell(document(to(PHONE), "1"), NOON);
        var other = document(to(new Phone("+79990000002")), "1");
        assertThat(desk.tell(other, NOON)).isEqualTo(new Conflict(((Accepted) first).notice()));
        assertThat(desk.outbox.letters).hasSize(1);
    }

    @Test
    void keepsSendersApart() {
        desk.tell(document(to(PHONE), "1"), NOON);
        var told = document(to(PHONE), "1");
        var other =
                new Notice(
                        told.to(),
                        told.category(),
                        "centre",
                        told.key(),
                        told.template(),
                        told.arguments(),
                        told.buttons(),
                        told.expiresAt(),
                        null);
        assertThat(desk.tell(other, NOON)).isInstanceOf(Accepted.class);
    }

    @Test
    void tellsOnceWhatManyTellAtOnce() throws Exception {
        List<Told> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, 20)
                            .mapToObj(_ ->
                                    threads.submit(() -> desk.tell(document(to(PHONE), "1"), NOON)))
                            .toList();
            for (var one : running) {
                all.add(one.get());
            }
        }
        assertThat(all).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(all).filteredOn(Replayed.class::isInstance).hasSize(19);
        assertThat(desk.outbox.letters).hasSize(1);
    }

    @Test
    void waitsForTheEndOfQuietHours() {
        var told = desk.tell(document(to(PHONE), "1"), MIDNIGHT);
        assertThat(desk.outbox.letters).isEmpty();
        desk.planner.runDue(MORNING.minusSeconds(1));
        assertThat(desk.state(((Accepted) told).notice())).isEqualTo("WAITING");
        desk.planner.runDue(MORNING);
        assertThat(desk.addresses()).containsExactly(SMS);
        assertThat(desk.state(((Accepted) told).notice())).isEqualTo("ACTIVE");
    }

    @Test
    void disturbsAtNightWithWhatIsUrgent() {
        desk.tell(urgent("1"), MIDNIGHT);
        assertThat(desk.outbox.letters).hasSize(1);
    }

    @Test
    void goesInTheMorningToChatOfWhoProvedPhoneAtNight() {
        desk.tell(document(to(PHONE), "1"), MIDNIGHT);
        var darya = desk.residents.stranger(CHAT);
        desk.residents.prove(darya, PHONE);
        database.write(() -> desk.progress.on(new PhoneProved(darya, PHONE, MIDNIGHT)));
        desk.planner.runDue(MORNING);
        assertThat(desk.addresses()).containsExactly(CHAT);
    }

    @Test
    void takesPlaceOfWhatWaitsUnderSameKey() {
        var first = desk.tell(document(to(PHONE), "1", "case 1"), MIDNIGHT);
        desk.tell(document(to(PHONE), "2", "case 1"), MIDNIGHT);
        desk.planner.runDue(MORNING);
        assertThat(desk.state(((Accepted) first).notice()))
                .isEqualTo("ENDED SUPERSEDED superseded");
        assertThat(desk.outbox.letters).hasSize(1);
        assertThat(desk.outbox.superseded).containsOnly("notice:case 1");
    }

    @Test
    void endsWhatWaitsUnderKey() {
        var told = desk.tell(document(to(PHONE), "1", "case 1"), MIDNIGHT);
        assertThat(desk.supersede("case 1", MIDNIGHT)).isEqualTo(1);
        assertThat(desk.supersede("case 1", MIDNIGHT)).isZero();
        assertThat(desk.state(((Accepted) told).notice())).isEqualTo("ENDED SUPERSEDED superseded");
    }

    @Test
    void neverLeavesAfterItExpired() {
        var late = NOON.plus(Duration.ofDays(3));
        assertThat(desk.tell(document(to(PHONE), "1"), late))
                .isInstanceOfSatisfying(
                        Suppressed.class, it -> assertThat(it.reason()).isEqualTo("expired"));
        var waiting = desk.tell(document(to(PHONE), "2"), MIDNIGHT);
        desk.planner.runDue(late);
        assertThat(desk.state(((Accepted) waiting).notice())).isEqualTo("ENDED EXPIRED expired");
        assertThat(desk.outbox.letters).isEmpty();
    }

    @Test
    void takesShortFormForSms() {
        desk.words.with("document.ready_sms");
        desk.tell(document(to(PHONE), "1"), NOON);
        assertThat(desk.outbox.letters.getFirst().message().text().text())
                .isEqualTo("document.ready_sms ru {number=77-1}");
    }

    @Test
    void offersToStopWhatNobodyAskedFor() {
        var darya = desk.residents.stranger(CHAT);
        var told = (Accepted) desk.tell(news(to(darya)), NOON);
        assertThat(desk.outbox.letters.getFirst().message().options())
                .containsExactly(
                        new Option(
                                "notice.stop_button ru {}",
                                new Target.Start(
                                        "notice.stop",
                                        Map.of("notice", String.valueOf(told.notice().value())))));
    }

    private static Notice urgent(String key) {
        return of(Category.APPOINTMENT, to(PHONE), key);
    }

    private static Notice news(Notice.Recipient to) {
        return of(Category.CAMPAIGN, to, "1");
    }

    private static Notice of(Category category, Notice.Recipient to, String key) {
        return new Notice(
                to,
                category,
                "campaign",
                key,
                "campaign.opened",
                Map.of(),
                List.of(),
                NOON.plus(Duration.ofDays(3)),
                null);
    }
}
