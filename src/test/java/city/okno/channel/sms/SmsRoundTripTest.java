package city.okno.channel.sms;

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
import city.okno.testing.TwilioStandIn;
import city.okno.testing.TwilioStandIn.Exchange;
import city.okno.testing.TwilioStandIn.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From the outbox of the running application to Twilio and back.
@OknoTest
class SmsRoundTripTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningOkno okno;
    private final Outbox outbox;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final String phone = "+7916555%04d".formatted(NUMBERS.incrementAndGet());

    SmsRoundTripTest(
            RunningOkno okno,
            Outbox outbox,
            TransactionTemplate writing,
            JdbcClient jdbc,
            InstantSource clock) {
        this.okno = okno;
        this.outbox = outbox;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void sendsAndLearnsThatItArrived() {
        var letter = put("Документы готовы");
        await().atMost(SOON).until(() -> state(letter).equals("SENT"));
        var sms = sms();
        assertThat(sms.body()).isEqualTo("Документы готовы");
        assertThat(report(sms, "delivered", "")).isEqualTo(204);
        assertThat(report(sms, "sent", "")).isEqualTo(204);
        assertThat(grade(letter)).isEqualTo(3);
    }

    @Test
    void stopsWritingToNumberThatDoesNotExist() {
        var letter = put("Документы готовы");
        await().atMost(SOON).until(() -> state(letter).equals("SENT"));
        report(sms(), "undelivered", "30005");
        var next = put("Ещё раз");
        await().atMost(SOON).until(() -> state(next).equals("DROPPED"));
    }

    @Test
    void neverSendsTwiceWhenAnswerIsLost() {
        okno.twilio().next(new Fault.Lost());
        var letter = put("Код 123456");
        await().atMost(SOON).until(() -> state(letter).equals("UNKNOWN"));
        var next = put("Код 654321");
        await().atMost(SOON).until(() -> state(next).equals("SENT"));
        assertThat(okno.twilio().taken())
                .filteredOn(sms -> sms.parameters().get("To").equals(phone))
                .extracting(Exchange::body)
                .containsExactly("Код 123456", "Код 654321");
    }

    @Test
    void talksBySms() {
        assertThat(bring("SMa" + phone, "помощь")).isEqualTo(200);
        await().atMost(SOON).until(() -> bodies().size() == 1);
        assertThat(bodies().getFirst()).startsWith("Напишите, что вам нужно").contains("\n1. ");
        assertThat(bring("SMa" + phone, "помощь")).isEqualTo(200);
        assertThat(bring("SMb" + phone, "сменить язык")).isEqualTo(200);
        await().atMost(SOON).until(() -> bodies().size() == 2);
        assertThat(bring("SMc" + phone, "2")).isEqualTo(200);
        await().atMost(SOON).until(() -> bodies().size() == 3);
        assertThat(bodies().getLast()).startsWith("I speak English now.");
    }

    @Test
    void isSilentAfterStopUntilStart() {
        assertThat(bring("SMd" + phone, "СТОП")).isEqualTo(200);
        assertThat(bring("SMe" + phone, "меню")).isEqualTo(200);
        var letter = put("Документы готовы");
        await().atMost(SOON).until(() -> state(letter).equals("DROPPED"));
        assertThat(bodies()).isEmpty();
        assertThat(bring("SMf" + phone, "START")).isEqualTo(200);
        await().atMost(SOON).until(() -> bodies().size() == 1);
        assertThat(bodies().getFirst()).startsWith("Здравствуйте");
    }

    private int bring(String sid, String text) {
        return okno.twilio().bring(sid, phone, text, okno.address());
    }

    private List<String> bodies() {
        return okno.twilio().taken().stream()
                .filter(sms -> sms.parameters().get("To").equals(phone))
                .map(Exchange::body)
                .toList();
    }

    @Test
    void refusesReportOfStranger() {
        assertThat(
                        TwilioStandIn.post(
                                okno.address().resolve("/webhooks/twilio/status"),
                                Map.of("MessageSid", "SM1", "MessageStatus", "read"),
                                "made up"))
                .isEqualTo(403);
    }

    private LetterId put(String text) {
        var letter =
                new Letter(
                        null,
                        new Address(ChannelKind.SMS, phone),
                        Message.of(RichText.plain(text)),
                        Priority.REPLY,
                        "test",
                        null,
                        null,
                        null,
                        null);
        return writing.execute(_ -> outbox.put(letter, clock.instant()));
    }

    private Exchange sms() {
        return okno.twilio().taken().stream()
                .filter(sms -> sms.parameters().get("To").equals(phone))
                .findFirst()
                .orElseThrow();
    }

    private int report(Exchange sms, String status, String code) {
        return okno.twilio().report(sms, status, code, okno.address());
    }

    private String state(LetterId letter) {
        return jdbc.sql("select state from outbox where id = :id")
                .param("id", letter.value())
                .query(String.class)
                .single();
    }

    private int grade(LetterId letter) {
        return jdbc.sql("select grade from receipt where letter = :id")
                .param("id", letter.value())
                .query(Integer.class)
                .single();
    }
}
