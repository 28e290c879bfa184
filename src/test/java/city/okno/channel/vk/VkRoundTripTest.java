package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import city.okno.document.Documents;
import city.okno.media.Photos;
import city.okno.planning.Planners;
import city.okno.poll.Addressees;
import city.okno.poll.Asking;
import city.okno.poll.Form;
import city.okno.poll.PollDraft;
import city.okno.poll.PollId;
import city.okno.poll.Polls;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Wording;
import city.okno.testing.OknoTest;
import city.okno.testing.PondCampaign;
import city.okno.testing.RunningOkno;
import city.okno.testing.RunningOutbox;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TwilioStandIn.Exchange;
import city.okno.testing.VkPerson;
import city.okno.testing.VkStandIn;
import city.okno.testing.leak.Planted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From a resident's phone through VK and the whole application and back.
@OknoTest
@Timeout(120)
class VkRoundTripTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(810_200_000);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("\\d{3} ?\\d{3}");

    private final RunningOkno okno;
    private final VkStandIn vk;
    private final Documents documents;
    private final Polls polls;
    private final Planners planners;
    private final Residents residents;
    private final TransactionTemplate writing;
    private final RunningOutbox outbox;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final VkPerson anna;

    VkRoundTripTest(
            RunningOkno okno,
            Documents documents,
            Polls polls,
            Planners planners,
            Residents residents,
            TransactionTemplate writing,
            RunningOutbox outbox,
            JdbcClient jdbc,
            InstantSource clock) {
        this.okno = okno;
        this.vk = okno.vk();
        this.documents = documents;
        this.polls = polls;
        this.planners = planners;
        this.residents = residents;
        this.writing = writing;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.anna = newcomer();
    }

    @Test
    void leadsFromNothingToCountedVoteAnsweredPollAndReadNotice() {
        PondCampaign.announce(okno);
        var boris = newcomer();
        register(boris, "Борис");
        prove(boris);
        makeModerator(boris);
        register(anna, "Анна");
        prove(anna);
        anna.writes("/idea");
        apply(anna);
        submit();

        boris.hears("Новая идея");
        boris.presses("Опубликовать");
        boris.hears("опубликована");
        anna.hears("опубликована! Теперь её видят");
        boris.writes("/vote");
        apply(boris);
        boris.hears("Вы участник");
        vote(boris);
        anna.writes("/mine");
        anna.hears("за 1, против 0");

        answerPoll();
        readNotice();
        anna.hearsNothingMore();
        boris.hearsNothingMore();
    }

    @Test
    void showsWhatWasChosenInTheAnsweredPrompt() {
        anna.writes("/register");
        var question = anna.hears("На каком языке");
        assertThat(question.labels()).contains("Русский", "English");
        await().atMost(SOON).until(() -> outbox.isEmpty(anna.address()));
        anna.presses("Русский");
        anna.hears("Согласны?");
        await().atMost(SOON).until(() -> anna.seesNow(question).buttons().isEmpty());
        assertThat(anna.seesNow(question).text()).endsWith("✓ Русский");
        await().atMost(SOON).until(() -> !vk.calls("messages.sendMessageEventAnswer").isEmpty());
    }

    @Test
    void goesOnInVkWithWhatWasBegunInTelegram() {
        var telegram = new TelegramPerson(okno.telegram(), anna.id());
        telegram.writes("/register");
        telegram.hears("На каком языке");
        telegram.presses("Русский");
        telegram.hears("Согласны?");
        telegram.presses("Согласен");
        telegram.hears("обращаться");
        telegram.writes("Анна");
        telegram.hears("Приятно познакомиться");
        telegram.writes("/phone");
        telegram.hears("номер");
        telegram.sharesNumber(phone(anna).e164());
        telegram.hears("номер подтверждён");
        telegram.writes("/me");
        telegram.hears("Что сделать?");
        telegram.presses("Изменить имя");
        telegram.hears("Как теперь к вам обращаться");
        typeNumberAndCode(anna);
        anna.hears("Вы не закончили");
        anna.presses("Вернуться");
        anna.hears("Продолжаем");
        assertThat(residents.known(anna.address()))
                .isPresent()
                .isEqualTo(residents.known(telegram.address()));
    }

    @Test
    void answersKindlyToWhatItCannotRead() {
        anna.begins();
        anna.hears("Это Окно");
        anna.sends("audio_message");
        anna.hears("Голосовые сообщения я пока не понимаю");
        anna.sends("doc");
        anna.hears("Файлы я пока не принимаю");
        anna.sends("video");
        anna.hears("Видео я пока не понимаю");
        anna.sends("sticker");
        anna.hears("Такое я пока не понимаю");
        anna.isAt(55.8, 37.4);
        assertThat(anna.hears().text()).isNotBlank();
        anna.writes("/help");
        anna.hears();
        anna.hearsNothingMore();
    }

    private static void register(VkPerson person, String name) {
        person.writes("/register");
        person.hears("На каком языке");
        person.presses("Русский");
        person.hears("Согласны?");
        person.presses("Согласен");
        person.hears("обращаться");
        person.writes(name);
        person.hears("Приятно познакомиться");
    }

    private void prove(VkPerson person) {
        typeNumberAndCode(person);
        person.hears("номер подтверждён");
    }

    private void typeNumberAndCode(VkPerson person) {
        person.writes("/phone");
        person.hears("номер");
        person.writes(phone(person).e164());
        person.hears("Отправил код в SMS");
        person.writes(code(person));
    }

    private static void apply(VkPerson person) {
        person.hears("Когда вы родились?");
        person.writes("17.05.1990");
        person.hears("Вы живёте в нашем городе?");
        person.presses("Да");
        person.hears("В каком районе");
        person.writes("Строгино");
        person.hears("Вы бывали в центрах");
        person.presses("Да");
        person.hears("Проверьте, пожалуйста");
        person.presses("Да");
    }

    private void submit() {
        anna.hears("Как её назвать?");
        anna.writes("Скамейка с навесом у пруда");
        anna.hears("подробнее");
        anna.writes("Летом у пруда негде сесть в тени, а люди гуляют там весь день.");
        anna.hears("фотографии");
        anna.sendsPhoto(vk.photo("bench", Photos.jpeg(64, 48)));
        anna.hears("Получена 1 фотография");
        anna.presses("Готово");
        anna.hears("подписать");
        anna.presses("Без подписи");
        await().atMost(SOON).until(() -> outbox.waitsForPicture(anna.address()));
        anna.hearsNothingMore();
        planners.runAllDue(clock.instant());
        assertThat(anna.hears("Отправляем?").attached()).startsWith("photo-");
        anna.presses("Отправить");
        anna.hears("Её посмотрит модератор");
    }

    private static void vote(VkPerson person) {
        assertThat(person.hears("Скамейка с навесом").attached()).startsWith("photo-");
        person.presses("За");
        person.hears("Вы оценили все идеи");
    }

    private void answerPoll() {
        var poll = ask();
        anna.writes("/polls");
        assertThat(anna.hears("Где лучше присесть?").labels()).contains("В тени", "На солнце");
        anna.presses("В тени");
        anna.hears("Ваш ответ записан: «В тени»");
        writing.executeWithoutResult(_ -> polls.close(poll, nobody(), clock.instant()));
    }

    private PollId ask() {
        var now = clock.instant();
        var draft =
                new PollDraft(
                        new Form.Single(List.of(said("В тени"), said("На солнце"))),
                        said("Где лучше присесть?"),
                        Addressees.everybody(),
                        null,
                        now,
                        now.plus(Duration.ofDays(1)),
                        false,
                        false);
        return switch (writing.execute(_ -> polls.ask(draft, nobody(), now))) {
            case Asking.Asked(var poll) -> poll;
            case Asking other -> throw new AssertionError(other);
        };
    }

    /// Read in VK, so nobody is told by SMS.
    private void readNotice() {
        var number = "VK-" + anna.id();
        Planted.one(number);
        writing.executeWithoutResult(_ ->
                documents.apply(
                        new DocumentEvent(
                                "round-trip",
                                number,
                                "Паспорт",
                                "Строгино",
                                phone(anna),
                                DocumentStatus.READY,
                                clock.instant(),
                                null),
                        clock.instant()));
        planners.runAllDue(clock.instant());
        var notice = anna.hears("Ваш документ готов");
        anna.reads(notice);
        await().atMost(SOON).until(() -> ending("document.ready").equals(Optional.of("READ")));
        anna.presses("Мои документы");
        anna.hears(number);
    }

    private Optional<String> ending(String template) {
        return jdbc.sql(
                        """
                        select ending from notice
                        where template = :template and ending is not null
                          and party = :party
                        """)
                .param("template", template)
                .param("party", residents.known(anna.address()).orElseThrow().value())
                .query(String.class)
                .optional();
    }

    private void makeModerator(VkPerson person) {
        writing.executeWithoutResult(_ ->
                jdbc.sql(
                                """
                                insert into party_role (party, role, given_at)
                                values (:party, 'MODERATOR', current_timestamp)
                                """)
                        .param("party", residents.known(person.address()).orElseThrow().value())
                        .update());
    }

    private String code(VkPerson person) {
        await().atMost(SOON).until(() -> sms(person).isPresent());
        var code = CODE.matcher(sms(person).orElseThrow().body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private Optional<Exchange> sms(VkPerson person) {
        return okno.twilio().taken().stream()
                .filter(sms -> phone(person).e164().equals(sms.parameters().get("To")))
                .findFirst();
    }

    private VkPerson newcomer() {
        return new VkPerson(vk, PEOPLE.incrementAndGet());
    }

    private static Phone phone(VkPerson person) {
        return new Phone("+7916%07d".formatted(person.id() % 10_000_000));
    }

    private static Wording said(String text) {
        return new Wording(Map.of("ru", text, "en", text));
    }

    private static PartyId nobody() {
        return new PartyId(0);
    }
}
