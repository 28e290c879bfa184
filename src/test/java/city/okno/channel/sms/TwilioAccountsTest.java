package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Lookup.Found;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.TestClock;
import city.okno.testing.TwilioStandIn;
import city.okno.testing.TwilioStandIn.Fault;
import com.twilio.http.TwilioRestClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two accounts at two stand-ins.
class TwilioAccountsTest {

    private final TwilioStandIn first = TwilioStandIn.start();
    private final TwilioStandIn second = TwilioStandIn.start("AC" + "f".repeat(32));
    private final TestClock clock = TestClock.standing();

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void sharesByWeight() {
        var both = accounts(3, 1);
        for (var letter = 0; letter < 200; letter++) {
            assertThat(send(both)).isInstanceOf(Delivery.Accepted.class);
        }
        assertThat(first.taken()).hasSizeBetween(130, 170);
        assertThat(second.taken()).hasSize(200 - first.taken().size());
    }

    @Test
    void takesSpareOnlyWhenFirstCannot() {
        var both = accounts(1, 0);
        for (var letter = 0; letter < 20; letter++) {
            send(both);
        }
        assertThat(second.taken()).isEmpty();
        first.next(new Fault.Page(503, "<html>"));
        assertThat(send(both)).isInstanceOf(Delivery.Accepted.class);
        assertThat(second.taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401,20003", "400,30002", "403,21408", "400,30024", "429,20429", "400,21612"})
    void bringsLetterThroughTheOtherAtOnce(int status, int code) {
        var both = accounts(1, 0);
        first.next(new Fault.Refused(status, code));
        assertThat(send(both)).isInstanceOf(Delivery.Accepted.class);
        assertThat(second.taken()).hasSize(1);
        assertThat(first.taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400,21211", "400,21610", "400,30003", "400,30007", "400,21617"})
    void doesNotTryElsewhereWhatLiesWithTheNumberOrTheText(int status, int code) {
        var both = accounts(1, 0);
        first.next(new Fault.Refused(status, code));
        send(both);
        assertThat(second.exchanges()).isEmpty();
    }

    @Test
    void neverTriesElsewhereWhatMayHaveBeenTaken() {
        var both = accounts(1, 0);
        first.next(new Fault.Lost());
        assertThat(send(both)).isInstanceOf(Delivery.Unknown.class);
        assertThat(second.exchanges()).isEmpty();
    }

    @Test
    void leavesRefusedAccountAloneForTenMinutes() {
        var both = accounts(1, 0);
        first.next(new Fault.Refused(401, 20003));
        send(both);
        send(both);
        assertThat(first.exchanges()).hasSize(1);
        clock.advance(Duration.ofMinutes(10));
        send(both);
        assertThat(first.taken()).hasSize(1);
    }

    @Test
    void restsAccountThatFailsThreeTimesRunning() {
        var both = accounts(1, 0);
        first.next(new Fault.Page(503, ""), new Fault.Page(503, ""), new Fault.Page(503, ""));
        for (var letter = 0; letter < 4; letter++) {
            send(both);
        }
        assertThat(first.exchanges()).hasSize(3);
        assertThat(second.taken()).hasSize(4);
        clock.advance(Duration.ofMinutes(1));
        send(both);
        assertThat(first.taken()).hasSize(1);
    }

    @Test
    void restsAccountThatIsSlowThreeTimesRunning() {
        var both = accounts(1, 0);
        first.watch(_ -> clock.advance(Duration.ofSeconds(6)));
        for (var letter = 0; letter < 4; letter++) {
            send(both);
        }
        assertThat(first.taken()).hasSize(3);
        assertThat(second.taken()).hasSize(1);
    }

    @Test
    void stopsLaneOnlyWhenEveryAccountIsRefused() {
        var both = accounts(1, 0);
        first.next(new Fault.Refused(401, 20003));
        second.next(new Fault.Refused(401, 20003));
        assertThat(send(both)).isEqualTo(new Delivery.LaneDown("20003"));
    }

    @Test
    void looksForMessageAtBoth() {
        var both = accounts(0, 1);
        second.next(new Fault.Lost());
        send(both);
        var found = both.find(outgoing(), clock.instant());
        assertThat(found).isEqualTo(new Found.There(List.of(second.taken().getFirst().sid())));
        assertThat(first.lookups().getFirst())
                .containsEntry("To", "+79161234567")
                .containsKey("DateSent>");
        first.close();
        assertThat(both.find(outgoing(), clock.instant())).isEqualTo(found);
        second.close();
        assertThat(both.find(outgoing(), clock.instant())).isInstanceOf(Found.NotNow.class);
    }

    private Delivery send(TwilioAccounts accounts) {
        return accounts.send(outgoing()).delivery();
    }

    private TwilioAccounts accounts(int weight, int other) {
        return new TwilioAccounts(
                List.of(
                        new TwilioAccounts.Weighed(account(first), weight),
                        new TwilioAccounts.Weighed(account(second), other)),
                new Random(7),
                clock);
    }

    private TwilioAccount account(TwilioStandIn twilio) {
        var client =
                new TwilioRestClient.Builder(twilio.account(), TwilioStandIn.TOKEN)
                        .httpClient(new TwilioHttp(twilio.address(), Duration.ofSeconds(20)))
                        .build();
        return new TwilioAccount(
                client,
                new TwilioAnswers(new Random(1)),
                List.of("MyDocs"),
                new SmsText(false),
                null,
                clock);
    }

    private static Outgoing outgoing() {
        return new Outgoing(
                new LetterId(1),
                1,
                new Address(ChannelKind.SMS, "+79161234567"),
                RichText.plain("Готово"),
                List.of(),
                List.of(),
                List.of(),
                null,
                TestClock.MONDAY_NOON.plusSeconds(36_000));
    }
}
