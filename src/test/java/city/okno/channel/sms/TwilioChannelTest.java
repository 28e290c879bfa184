package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Lookup.Found;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.Contract;
import city.okno.testing.TestClock;
import city.okno.testing.TwilioStandIn;
import city.okno.testing.TwilioStandIn.Exchange;
import city.okno.testing.TwilioStandIn.Fault;
import com.twilio.http.TwilioRestClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioChannelTest {

    private static final TwilioStandIn TWILIO = TwilioStandIn.start();
    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final URI REPORTS = URI.create("https://okno.example/webhooks/twilio/status");

    private final int before = TWILIO.exchanges().size();
    private final TwilioChannel channel =
            channel(TWILIO.address(), TwilioStandIn.TOKEN, "+12025550123");

    @AfterAll
    static void stop() {
        TWILIO.close();
    }

    @Test
    void sendsTextWithNumberedOptions() {
        var answer = channel.send(outgoing("Придёте?", NOW.plusSeconds(3600), "Да", "Нет"));
        assertThat(last().parameters())
                .containsEntry("To", "+79161234567")
                .containsEntry("From", "+12025550123")
                .containsEntry("Body", "Придёте?\n1. Да\n2. Нет")
                .containsEntry("ValidityPeriod", "3600")
                .containsEntry("SmartEncoded", "false")
                .containsEntry("StatusCallback", REPORTS + "#rc=5&rp=all");
        assertThat(answer).isEqualTo(new Delivery.Accepted(last().sid(), 1));
    }

    @Test
    void sendsThroughMessagingService() {
        var service = "MG" + "0".repeat(32);
        channel(TWILIO.address(), TwilioStandIn.TOKEN, service).send(outgoing("Код 1234"));
        assertThat(last().parameters())
                .containsEntry("MessagingServiceSid", service)
                .doesNotContainKey("From");
    }

    @Test
    void sendsUnderName() {
        channel(TWILIO.address(), TwilioStandIn.TOKEN, "MyDocs").send(outgoing("Код 1234"));
        assertThat(last().parameters()).containsEntry("From", "MyDocs");
    }

    @Test
    void keepsToContract() {
        var contract = Contract.orSkip("twilio.json");
        channel.send(outgoing("Готово", NOW.plusSeconds(100_000), "Да"));
        channel(TWILIO.address(), TwilioStandIn.TOKEN, "MG" + "0".repeat(32))
                .send(outgoing("Готово"));
        for (var exchange : TWILIO.exchanges().subList(before, before + 2)) {
            assertThat(contract.faultsOfForm(TwilioStandIn.PATH, exchange.parameters())).isEmpty();
            assertThat(
                            contract.faultsOfAnswer(
                                    TwilioStandIn.PATH, exchange.status(), exchange.answer()))
                    .isEmpty();
        }
    }

    @Test
    void keepsToContractWhenItAsks() {
        var contract = Contract.orSkip("twilio.json");
        TWILIO.next(new Fault.Lost());
        channel.send(outgoing("Готово"));
        var found = channel.lookup().orElseThrow().find(outgoing("Готово"), NOW);
        assertThat(found).isInstanceOf(Found.There.class);
        assertThat(contract.faultsOfAnswerToGet(TwilioStandIn.PATH, TWILIO.listed())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,6", "60,60", "36001,36000"})
    void staysInRangeOfValidity(long seconds, String validity) {
        channel.send(outgoing("Готово", NOW.plusSeconds(seconds)));
        assertThat(last().parameters()).containsEntry("ValidityPeriod", validity);
    }

    @Test
    void cutsWhatTwilioWouldRefuse() {
        channel.send(outgoing("ж".repeat(1598) + "😀😀"));
        assertThat(last().body()).isEqualTo("ж".repeat(1598) + "…");
        channel.send(outgoing("ж".repeat(1600)));
        assertThat(last().body()).hasSize(1600).doesNotContain("…");
    }

    @Test
    void countsSegmentsAsCost() {
        assertThat(channel.cost(outgoing("ж".repeat(70)))).isEqualTo(1);
        assertThat(channel.cost(outgoing("ж".repeat(70), NOW.plusSeconds(60), "Да"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {20429, 14107, 63017, 63018})
    void waitsShortlyAndMakesOneRequestWhenLimited(int code) {
        assertThat(refused(429, code))
                .isInstanceOfSatisfying(
                        Delivery.RateLimited.class,
                        limited ->
                                assertThat(limited.pause())
                                        .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1500)));
        assertThat(TWILIO.exchanges()).hasSize(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"400,21611", "400,30001"})
    void waitsMinuteWhenQueueIsFull(int status, int code) {
        assertThat(refused(status, code))
                .isInstanceOfSatisfying(
                        Delivery.RateLimited.class,
                        limited ->
                                assertThat(limited.pause())
                                        .isGreaterThanOrEqualTo(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({"401,20003", "400,30002", "400,21408", "400,30024", "400,30034", "403,12345"})
    void stopsLaneWhenAccountIsRefused(int status, int code) {
        assertThat(refused(status, code)).isEqualTo(new Delivery.LaneDown(Integer.toString(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {21211, 21214, 21614, 21635, 21610, 30004, 30005, 30006})
    void suppressesNumberThatGetsNoSms(int code) {
        assertThat(refused(400, code))
                .isEqualTo(new Delivery.Rejected(Integer.toString(code), true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {21612, 21606, 21617, 21602})
    void tellsOperatorsOfOurOwnMistakes(int code) {
        assertThat(refused(400, code))
                .isEqualTo(new Delivery.Rejected(Integer.toString(code), false, true));
    }

    @Test
    void stopsLaneWhenTokenIsWrong() {
        var stranger = channel(TWILIO.address(), "0".repeat(32), "+12025550123");
        assertThat(stranger.send(outgoing("Готово"))).isEqualTo(new Delivery.LaneDown("20003"));
    }

    @Test
    void triesLaterWhenTwilioIsBroken() {
        assertThat(refused(503, 20503)).isEqualTo(new Delivery.Failed("20503"));
        assertThat(TWILIO.exchanges()).hasSize(before + 1);
        assertThat(faulty(new Fault.Page(502, "<html>Bad Gateway</html>")))
                .isEqualTo(new Delivery.Failed("http 502"));
        assertThat(faulty(new Fault.Page(500, ""))).isEqualTo(new Delivery.Failed("http 500"));
        assertThat(TWILIO.exchanges()).hasSize(before + 3);
    }

    @Test
    void waitsWhenProxyLimits() {
        assertThat(faulty(new Fault.Page(429, "slow down")))
                .isInstanceOf(Delivery.RateLimited.class);
    }

    @Test
    void triesLaterWhenNobodyListens() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var nowhere = URI.create("http://localhost:" + closed);
        assertThat(channel(nowhere, TwilioStandIn.TOKEN, "+12025550123").send(outgoing("Готово")))
                .isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void doesNotKnowWhenAnswerIsLost() {
        assertThat(faulty(new Fault.Lost())).isInstanceOf(Delivery.Unknown.class);
        assertThat(TWILIO.exchanges()).hasSize(before + 1);
    }

    @Test
    void doesNotKnowWhenAnswerIsLate() {
        assertThat(faulty(new Fault.Slow(Duration.ofSeconds(30))))
                .isInstanceOf(Delivery.Unknown.class);
        assertThat(TWILIO.exchanges()).hasSize(before + 1);
    }

    @Test
    void doesNotKnowWhenSuccessCannotBeRead() {
        assertThat(faulty(new Fault.Page(201, "OK"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(faulty(new Fault.Page(201, "{\"sid\": "))).isInstanceOf(Delivery.Unknown.class);
    }

    private Delivery refused(int status, int code) {
        return faulty(new Fault.Refused(status, code));
    }

    private Delivery faulty(Fault fault) {
        TWILIO.next(fault);
        return channel.send(outgoing("Готово"));
    }

    private static Exchange last() {
        return TWILIO.exchanges().getLast();
    }

    private static TwilioChannel channel(URI api, String token, String from) {
        var client =
                new TwilioRestClient.Builder(TwilioStandIn.SID, token)
                        .httpClient(new TwilioHttp(api, Duration.ofSeconds(2)))
                        .build();
        var texts = new SmsText(false);
        var account =
                new TwilioAccount(
                        client,
                        new TwilioAnswers(new Random(1)),
                        List.of(from),
                        texts,
                        REPORTS,
                        TestClock.standing());
        return new TwilioChannel(
                new TwilioAccounts(
                        List.of(new TwilioAccounts.Weighed(account, 1)),
                        new Random(1),
                        TestClock.standing()),
                texts,
                new SmsRegions(Map.of("RU", BigDecimal.ONE)),
                new SmsTroubles(new SimpleMeterRegistry()),
                new NotedPermissions(),
                true,
                TestClock.standing());
    }

    private static Outgoing outgoing(String text) {
        return outgoing(text, NOW.plusSeconds(3600));
    }

    private static Outgoing outgoing(String text, Instant expiresAt, String... options) {
        return new Outgoing(
                new LetterId(1),
                1,
                new Address(ChannelKind.SMS, "+79161234567"),
                RichText.plain(text),
                List.of(options).stream()
                        .map(label -> new Outgoing.Button(label, "token", null))
                        .toList(),
                List.of(),
                List.of(),
                null,
                expiresAt);
    }
}
