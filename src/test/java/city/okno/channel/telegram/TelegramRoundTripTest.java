package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.campaign.CampaignPlan;
import city.okno.campaign.CampaignPlan.PlannedDirection;
import city.okno.campaign.CampaignPlan.PlannedQuestion;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Rules;
import city.okno.campaign.Timetable;
import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.media.Photos;
import city.okno.planning.Planners;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TelegramStandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From a resident's phone through Telegram and the whole application and back.
@OknoTest
@Timeout(120)
class TelegramRoundTripTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(700_100_000);
    private static final String CAMPAIGN = "our-pond";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TelegramStandIn telegram;
    private final Campaigns campaigns;
    private final Planners planners;
    private final Outbox outbox;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final TelegramPerson anna;

    TelegramRoundTripTest(
            RunningOkno okno,
            Campaigns campaigns,
            Planners planners,
            Outbox outbox,
            TransactionTemplate writing,
            JdbcClient jdbc,
            InstantSource clock) {
        this.telegram = okno.telegram();
        this.campaigns = campaigns;
        this.planners = planners;
        this.outbox = outbox;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
        this.anna = new TelegramPerson(telegram, PEOPLE.incrementAndGet());
    }

    @Test
    void showsWhatWasChosenInTheAnsweredPrompt() {
        anna.writes("/register");
        var question = anna.hears("На каком языке");
        assertThat(question.labels()).contains("Русский", "English");
        await().atMost(SOON).until(() -> isSent());
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
        var unwanted = put("Документы готовы");
        await().atMost(SOON).until(() -> state(unwanted).equals("DROPPED"));
        anna.letsBotIn();
        await().atMost(SOON).until(() -> telegram.waiting() == 0);
        put("Напоминаем");
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
        await().atMost(SOON).until(() -> waitsForPicture());
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
        announce();
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

    private void announce() {
        if (campaigns.byCode(CAMPAIGN).isEmpty()) {
            var now = clock.instant();
            writing.executeWithoutResult(
                    _ -> campaigns.openIfDue(campaigns.announce(pond(now), now), now));
        }
    }

    private static CampaignPlan pond(Instant now) {
        var questions = List.of(new PlannedQuestion("Где присесть", "Где присесть"));
        return new CampaignPlan(
                CAMPAIGN,
                "Наш пруд",
                "Наш пруд",
                0,
                new Rules(18, false, null),
                new Timetable(now, now.plus(Duration.ofDays(99)), null, null),
                List.of(new PlannedDirection("Берег", "Берег", now, questions)));
    }

    private boolean waitsForPicture() {
        return jdbc.sql(
                        "select count(*) > 0 from outbox where address = :chat and reason ="
                                + " 'picture'")
                .param("chat", Long.toString(anna.id()))
                .query(Boolean.class)
                .single();
    }

    private String phone() {
        return "+7916%07d".formatted(anna.id() % 10_000_000);
    }

    private LetterId put(String text) {
        var letter =
                new Letter(
                        null,
                        new Address(ChannelKind.TELEGRAM, Long.toString(anna.id())),
                        Message.of(RichText.plain(text)),
                        Priority.PERSONAL,
                        "test",
                        null,
                        null,
                        null,
                        null);
        return writing.execute(_ -> outbox.put(letter, clock.instant()));
    }

    /// A press that comes before Telegram's answer to the question finds no message to change.
    private boolean isSent() {
        return jdbc.sql(
                        """
                        select count(*) = 0 from outbox
                        where address = :chat and state in ('QUEUED', 'LEASED')
                        """)
                .param("chat", Long.toString(anna.id()))
                .query(Boolean.class)
                .single();
    }

    private String state(LetterId letter) {
        return jdbc.sql("select state from outbox where id = :id")
                .param("id", letter.value())
                .query(String.class)
                .single();
    }
}
