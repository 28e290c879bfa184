package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Lookup.Found;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.ContractGate;
import city.okno.testing.TestClock;
import city.okno.testing.TwilioStandIn;
import city.okno.testing.TwilioStandIn.Fault;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of call to Twilio, judged by Prism in both directions; part of `.ci/contracts`.
class TwilioUnderContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"+12025550123", "MyDocs", "MG0123456789abcdef0123456789abcdef"})
    void sendsAndLooksUp(String sender) {
        try (var twilio = TwilioStandIn.start();
                var gate = gate(twilio)) {
            var account = account(gate.address(), sender);
            assertThat(account.send(outgoing()).delivery()).isInstanceOf(Delivery.Accepted.class);
            assertThat(account.find(outgoing(), TestClock.MONDAY_NOON))
                    .isInstanceOf(Found.There.class);
        }
    }

    @Test
    void isRefused() {
        try (var twilio = TwilioStandIn.start();
                var gate = gate(twilio)) {
            twilio.next(new Fault.Refused(400, 21610));
            assertThat(account(gate.address(), "MyDocs").send(outgoing()).trouble())
                    .isEqualTo(TwilioTrouble.STOPPED);
        }
    }

    private static ContractGate gate(TwilioStandIn twilio) {
        assumeTrue(ContractGate.isWanted(), "Judged by .ci/contracts only");
        return ContractGate.before("twilio", twilio.address());
    }

    private static TwilioAccount account(URI api, String sender) {
        var client =
                new TwilioRestClient.Builder(TwilioStandIn.SID, TwilioStandIn.TOKEN)
                        .httpClient(new TwilioHttp(api, Duration.ofSeconds(20)))
                        .build();
        return new TwilioAccount(
                client,
                new TwilioAnswers(new Random(1)),
                List.of(sender),
                new SmsText(false),
                URI.create("https://okno.example" + TwilioSettings.REPORTS),
                TestClock.standing());
    }

    private static Outgoing outgoing() {
        return new Outgoing(
                new LetterId(1),
                1,
                new Address(ChannelKind.SMS, "+79161234567"),
                RichText.plain("Готово & ждёт"),
                List.of(),
                List.of(),
                List.of(),
                null,
                TestClock.MONDAY_NOON.plusSeconds(36_000));
    }
}
