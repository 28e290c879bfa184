package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole application on days when Telegram refuses, is away and loses answers.
@OknoTest
@Timeout(120)
class TelegramBadDaysTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(700_400_000);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TelegramStandIn telegram;
    private final Outbox outbox;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final TelegramPerson anna;

    TelegramBadDaysTest(
            RunningOkno okno,
            Outbox outbox,
            TransactionTemplate writing,
            JdbcClient jdbc,
            InstantSource clock) {
        this.telegram = okno.telegram();
        this.outbox = outbox;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
        this.anna = new TelegramPerson(telegram, PEOPLE.incrementAndGet());
    }

    @Test
    void startsWhileTelegramIsAway() {
        assertThat(telegram.calls("deletewebhook").getFirst().status()).isEqualTo(502);
        anna.writes("/start");
        anna.hears("Это Окно");
    }

    @Test
    void writesNothingToWhoBlockedItUntilASignOfLife() {
        telegram.nextTo(
                anna.id(),
                "sendmessage",
                new Fault.Refused(403, "Forbidden: bot was blocked by the user"));
        var first = put("Документы готовы");
        await().atMost(SOON).until(() -> state(first).equals("REJECTED"));
        var second = put("Напоминаем");
        await().atMost(SOON).until(() -> state(second).equals("DROPPED"));
        anna.writes("/start");
        anna.hears("Это Окно");
        anna.hearsNothingMore();
    }

    @Test
    void waitsAsToldAndSaysItOnce() {
        telegram.nextTo(anna.id(), "sendmessage", new Fault.Limited(1));
        anna.writes("/start");
        anna.hears("Это Окно");
        anna.writes("/help");
        anna.hears();
        anna.hearsNothingMore();
    }

    @Test
    void answersWhenTelegramIsBack() {
        telegram.away();
        anna.writes("/start");
        var trouble = telegram.calls("getupdates").size();
        await().atMost(SOON).until(() -> telegram.calls("getupdates").size() > trouble);
        telegram.back();
        anna.hears("Это Окно");
        anna.hearsNothingMore();
    }

    @Test
    void outlivesConnectionLostInAPoll() {
        telegram.next("getupdates", new Fault.Lost(), new Fault.Lost());
        anna.writes("/start");
        anna.hears("Это Окно");
        anna.writes("/help");
        anna.hears();
        anna.hearsNothingMore();
    }

    @Test
    void doesNotRepeatWhatMayHaveArrived() {
        telegram.nextTo(anna.id(), "sendmessage", new Fault.Lost());
        anna.writes("/start");
        anna.hears("Это Окно");
        anna.writes("/register");
        anna.hears("На каком языке");
        anna.hearsNothingMore();
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

    private String state(LetterId letter) {
        return jdbc.sql("select state from outbox where id = :id")
                .param("id", letter.value())
                .query(String.class)
                .single();
    }
}
