package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.RunningOutbox;
import city.okno.testing.TwilioStandIn;
import city.okno.testing.TwilioStandIn.Exchange;
import city.okno.testing.TwilioStandIn.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the outbox of the running application to Twilio and back.
@OknoTest
class SmsRoundTripTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningOkno okno;
    private final RunningOutbox outbox;
    private final JdbcClient jdbc;
    private final String phone = "+7916555%04d".formatted(NUMBERS.incrementAndGet());

    SmsRoundTripTest(RunningOkno okno, RunningOutbox outbox, JdbcClient jdbc) {
        this.okno = okno;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @Test
    void sendsAndLearnsThatItArrived() {
        var letter = put("Документы готовы");
        await().atMost(SOON).until(() -> outbox.state(letter).equals("SENT"));
        var sms = sms();
        assertThat(sms.body()).isEqualTo("Документы готовы");
        assertThat(report(sms, "delivered", "")).isEqualTo(204);
        assertThat(report(sms, "sent", "")).isEqualTo(204);
        assertThat(grade(letter)).isEqualTo(3);
    }

    @Test
    void stopsWritingToNumberThatDoesNotExist() {
        var letter = put("Документы готовы");
        await().atMost(SOON).until(() -> outbox.state(letter).equals("SENT"));
        report(sms(), "undelivered", "30005");
        var next = put("Ещё раз");
        await().atMost(SOON).until(() -> outbox.state(next).equals("DROPPED"));
    }

    @Test
    void neverSendsTwiceWhenAnswerIsLost() {
        okno.twilio().next(new Fault.Lost());
        var letter = put("Код 123456");
        await().atMost(SOON).until(() -> outbox.state(letter).equals("UNKNOWN"));
        var next = put("Код 654321");
        await().atMost(SOON).until(() -> outbox.state(next).equals("SENT"));
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
        await().atMost(SOON).until(() -> outbox.state(letter).equals("DROPPED"));
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
        return outbox.put(new Address(ChannelKind.SMS, phone), text, Priority.REPLY);
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

    private int grade(LetterId letter) {
        return jdbc.sql("select grade from receipt where letter = :id")
                .param("id", letter.value())
                .query(Integer.class)
                .single();
    }
}
