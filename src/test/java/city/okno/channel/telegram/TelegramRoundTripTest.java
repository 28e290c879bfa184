package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.media.Photos;
import city.okno.planning.Planners;
import city.okno.testing.OknoTest;
import city.okno.testing.PondCampaign;
import city.okno.testing.RunningOkno;
import city.okno.testing.RunningOutbox;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From a resident's phone through Telegram and the whole application and back.
@OknoTest
@Timeout(120)
class TelegramRoundTripTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(700_100_000);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningOkno okno;
    private final TelegramStandIn telegram;
    private final Planners planners;
    private final RunningOutbox outbox;
    private final TestClock clock;
    private final TelegramPerson anna;

    TelegramRoundTripTest(
            RunningOkno okno, Planners planners, RunningOutbox outbox, TestClock clock) {
        this.okno = okno;
        this.telegram = okno.telegram();
        this.planners = planners;
        this.outbox = outbox;
        this.clock = clock;
        this.anna = new TelegramPerson(telegram, PEOPLE.incrementAndGet());
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
        await().atMost(SOON).until(() -> !telegram.calls("answercallbackquery").isEmpty());
    }

    @Test
    void takesOnlyTheSendersOwnNumber() {
        register();
        anna.writes("/phone");
        assertThat(anna.hears("номер").buttons()).isNotEmpty();
        anna.sharesNumberOf(anna.id() + 1, phone());
        anna.hears("Отправил код в SMS");
        anna.writes("/cancel");
        anna.hears();
        prove();
    }

    @Test
    void answersRepeatedUpdateOnce() {
        anna.writes("/start");
        anna.hears("Это Окно");
        telegram.repeatLast();
        anna.writes("/register");
        anna.hears("На каком языке");
        anna.hearsNothingMore();
    }

    @Test
    void takesAlbumAsOneMessage() {
        beginIdea();
        anna.sendsAlbum("bench", "pond", "path");
        anna.hears("Получены 3 фотографии");
        anna.presses("Готово");
        anna.hears("подписать");
        anna.writes("/cancel");
        anna.hears();
        anna.hearsNothingMore();
    }

    @Test
    void takesPictureThatWasSentAsFileAndNoOtherFile() {
        beginIdea();
        anna.sendsFile("plan.pdf", "application/pdf");
        anna.hears("Файлы я пока не принимаю");
        anna.sendsFile("pond.png", "image/png");
        anna.hears("Получена 1 фотография");
        anna.writes("/cancel");
        anna.hears();
    }

    @Test
    void isSilentForWhoStoppedItUntilItIsLetInAgain() {
        anna.writes("/start");
        anna.hears("Это Окно");
        anna.stopsBot();
        await().atMost(SOON).until(() -> telegram.waiting() == 0);
        var unwanted = outbox.put(anna.address(), "Документы готовы");
        await().atMost(SOON).until(() -> outbox.state(unwanted).equals("DROPPED"));
        anna.letsBotIn();
        await().atMost(SOON).until(() -> telegram.waiting() == 0);
        outbox.put(anna.address(), "Напоминаем");
        anna.hears("Напоминаем");
        anna.hearsNothingMore();
    }

    @Test
    void saysInGroupOnlyWhereItCanBeTalkedWith() {
        var group = -1_001_000_000_000L - anna.id();
        telegram.update(
                """
                {"message":{"message_id":5,"date":1795424400,"text":"/idea@okno_city_bot",
                 "from":{"id":%d,"is_bot":false,"first_name":"Anna","language_code":"en"},
                 "chat":{"id":%d,"title":"Дом 5","type":"supergroup"},
                 "entities":[{"type":"bot_command","offset":0,"length":19}]}}
                """
                        .formatted(anna.id(), group));
        await().atMost(SOON).until(() -> telegram.said(group).size() == 1);
        var said = telegram.said(group).getFirst();
        assertThat(said.get("text")).contains("write to me in private", "t.me/okno_city_bot");
        assertThat(said.parameters().path("entities").get(0).path("url").asString())
                .isEqualTo("https://t.me/okno_city_bot");
        anna.hearsNothingMore();
    }

    @Test
    void waitsForPhotoThatTelegramStillHolds() {
        telegram.photo("bench", Photos.jpeg(64, 48));
        beginIdea();
        anna.sendsPhoto("bench");
        anna.hears("Получена 1 фотография");
        anna.presses("Готово");
        anna.hears("подписать");
        anna.presses("Без подписи");
        await().atMost(SOON).until(() -> outbox.waitsForPicture(anna.address()));
        anna.hearsNothingMore();
        planners.runAllDue(clock.instant());
        assertThat(anna.hears().attached()).isEqualTo("photo");
        anna.hears("Отправляем?");
        anna.presses("Отправить");
        anna.hears("Её посмотрит модератор");
    }

    /// Up to the question for photos.
    private void beginIdea() {
        register();
        prove();
        applyForCampaign();
        anna.writes("Питьевой фонтанчик в сквере");
        anna.hears("подробнее");
        anna.writes("Летом в сквере негде попить воды, а люди гуляют там весь день.");
        anna.hears("фотографии");
    }

    private void register() {
        anna.writes("/register");
        anna.hears("На каком языке");
        anna.presses("Русский");
        anna.hears("Согласны?");
        anna.presses("Согласен");
        anna.hears("обращаться");
        anna.writes("Анна");
        anna.hears("Приятно познакомиться");
    }

    private void prove() {
        anna.writes("/phone");
        anna.hears("номер");
        anna.sharesNumber(phone());
        anna.hears("номер подтверждён");
    }

    /// On the way to an idea.
    private void applyForCampaign() {
        PondCampaign.announce(okno);
        anna.writes("/idea");
        anna.hears("Когда вы родились?");
        anna.writes("17.05.1990");
        anna.hears("Вы живёте в нашем городе?");
        anna.presses("Да");
        anna.hears("В каком районе");
        anna.writes("Строгино");
        anna.hears("Вы бывали в центрах");
        anna.presses("Да");
        anna.hears("Проверьте, пожалуйста");
        anna.presses("Да");
        anna.hears("Как её назвать?");
    }

    private String phone() {
        return "+7916%07d".formatted(anna.id() % 10_000_000);
    }
}
