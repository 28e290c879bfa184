package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Post;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.TwilioStandIn;
import com.twilio.http.TwilioRestClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// Outbox, channel and webhook put together by hand, between a database and stand-ins for Twilio;
/// time moves when a test says so.
final class TwilioStage {

    static final Address PHONE = new Address(ChannelKind.SMS, "+79161234567");
    static final String PUBLIC = "https://okno.example";

    final TestClock clock = TestClock.standing();
    final Post post;
    final TwilioChannel channel;
    final List<Delivery> answers = new ArrayList<>();
    private final MockMvc okno;

    /// @param senders of the first account
    TwilioStage(TestDatabase database, List<String> senders, TwilioStandIn... accounts) {
        var permissions = new Post(database).permissions;
        var weighed = new ArrayList<TwilioAccounts.Weighed>();
        for (var account : accounts) {
            account.clock(clock);
            var first = weighed.isEmpty();
            weighed.add(
                    new TwilioAccounts.Weighed(
                            account(account, first ? senders : List.of("Spare")), first ? 1 : 0));
        }
        var all = new TwilioAccounts(weighed, new Random(1), clock);
        var troubles = new SmsTroubles(new SimpleMeterRegistry());
        this.channel =
                new TwilioChannel(
                        all,
                        new SmsText(false),
                        new SmsRegions(Map.of("RU", BigDecimal.ONE)),
                        troubles,
                        permissions,
                        true,
                        clock);
        this.post = new Post(database, channel);
        var gate =
                new TwilioGate(
                        TwilioSettingsOf.standIn(),
                        TwilioSettingsOf.okno(PUBLIC),
                        new SimpleMeterRegistry());
        this.okno =
                MockMvcBuilders.standaloneSetup(
                                new TwilioStatusController(
                                        gate, all, troubles, post.receipts, permissions, clock))
                        .build();
    }

    private TwilioAccount account(TwilioStandIn twilio, List<String> senders) {
        var client =
                new TwilioRestClient.Builder(twilio.account(), TwilioStandIn.TOKEN)
                        .httpClient(new TwilioHttp(twilio.address(), Duration.ofSeconds(2)))
                        .build();
        return new TwilioAccount(
                client,
                new TwilioAnswers(new Random(1)),
                senders,
                new SmsText(false),
                URI.create(PUBLIC + TwilioSettings.REPORTS),
                clock);
    }

    LetterId put() {
        return put("Готово");
    }

    LetterId put(String text) {
        var letter =
                new Letter(
                        null,
                        PHONE,
                        Message.of(RichText.plain(text)),
                        Priority.PERSONAL,
                        "notice:1",
                        null,
                        now().plus(Duration.ofDays(2)),
                        null,
                        null);
        return post.put(letter, now());
    }

    /// Sends what is due.
    ///
    /// @return how many letters left
    int send() {
        var due = post.departures.claim(ChannelKind.SMS, Priority.BROADCAST, 10, now());
        var called = post.departures.call(due, now().plusSeconds(60), now());
        for (var letter : called) {
            var answer = channel.send(letter.outgoing());
            answers.add(answer);
            post.answers.accept(letter, answer, channel, Duration.ofMinutes(1), now());
        }
        return called.size();
    }

    /// Twilio reports about the latest message that this stand-in took.
    void report(TwilioStandIn twilio, String status, int code) {
        var parameters = new TreeMap<String, String>();
        parameters.put("MessageSid", twilio.taken().getLast().sid());
        parameters.put("MessageStatus", status);
        parameters.put("AccountSid", twilio.account());
        parameters.put("To", PHONE.value());
        parameters.put("ErrorCode", Integer.toString(code));
        try {
            var answer =
                    okno.perform(
                                    TwilioCaller.signed(
                                            TwilioSettings.REPORTS,
                                            parameters,
                                            PUBLIC + TwilioSettings.REPORTS))
                            .andReturn();
            assertThat(answer.getResponse().getStatus()).isEqualTo(204);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    Instant now() {
        return clock.instant();
    }
}
