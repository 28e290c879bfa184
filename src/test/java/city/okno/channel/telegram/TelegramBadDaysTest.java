package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.RunningOutbox;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Fault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The whole application on days when Telegram refuses, is away and loses answers.
@OknoTest
@Timeout(120)
class TelegramBadDaysTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(700_400_000);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TelegramStandIn telegram;
    private final RunningOutbox outbox;
    private final TelegramPerson anna;

    TelegramBadDaysTest(RunningOkno okno, RunningOutbox outbox) {
        this.telegram = okno.telegram();
        this.outbox = outbox;
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
        var first = outbox.put(anna.address(), "Документы готовы");
        await().atMost(SOON).until(() -> outbox.state(first).equals("REJECTED"));
        var second = outbox.put(anna.address(), "Напоминаем");
        await().atMost(SOON).until(() -> outbox.state(second).equals("DROPPED"));
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
}
