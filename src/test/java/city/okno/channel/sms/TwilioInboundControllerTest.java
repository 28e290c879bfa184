package city.okno.channel.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.conversation.Content;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Priority;
import city.okno.delivery.Target;
import city.okno.delivery.outbox.Post;
import city.okno.delivery.outbox.Postman;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
class TwilioInboundControllerTest {

    private static final String PUBLIC = "https://okno.example" + TwilioSettings.INBOUND;
    private static final String PHONE = "+79161234567";
    private static final Address DARYA = new Address(ChannelKind.SMS, PHONE);

    private final List<Inbound> heard = new ArrayList<>();
    private final NotedPermissions permissions = new NotedPermissions();
    private final Post post;
    private final MockMvc okno;
    private Supplier<Acknowledgement> answer = Acknowledgement.Done::new;

    TwilioInboundControllerTest(TestDatabase database) {
        this.post = new Post(database, new Postman(ChannelKind.SMS));
        var inbox =
                new SmsInbox(
                        new TwilioMessageRepository(database.jdbc()),
                        inbound -> {
                            heard.add(inbound);
                            return answer.get();
                        },
                        permissions,
                        post.outbox,
                        database.writing());
        var gate =
                new TwilioGate(
                        TwilioSettingsOf.standIn(),
                        TwilioSettingsOf.okno("https://okno.example"),
                        new SimpleMeterRegistry());
        var settings = new SmsSettings(false, Map.of("RU", BigDecimal.ONE), "RUB");
        this.okno =
                MockMvcBuilders.standaloneSetup(
                                new TwilioInboundController(
                                        gate, inbox, settings, TestClock.standing()))
                        .build();
    }

    @Test
    void handsToConversationWhatWasWritten() throws Exception {
        bring("SM1", PHONE, "Хочу записаться", 200);
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().updateId()).isEqualTo("SM1");
        assertThat(heard.getFirst().from()).isEqualTo(DARYA);
        assertThat(heard.getFirst().content()).isEqualTo(new Content.Text("Хочу записаться"));
    }

    @Test
    void answersWithNothingToSay() throws Exception {
        okno.perform(signed(parameters("SM1", PHONE, "да")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/xml"))
                .andExpect(content().string("<Response></Response>"));
    }

    @Test
    void changesNothingWhenItIsPlayedAgain() throws Exception {
        bring("SM1", PHONE, "да", 200);
        bring("SM1", PHONE, "да", 200);
        assertThat(heard).hasSize(1);
        bring("SM2", PHONE, "STOP", 200);
        bring("SM3", PHONE, "START", 200);
        bring("SM2", PHONE, "STOP", 200);
        assertThat(permissions.all).containsExactly("stopped stop", "allowed");
    }

    @Test
    void isBroughtAgainWhenDatabaseIsAway() throws Exception {
        answer = Acknowledgement.NotNow::new;
        bring("SM1", PHONE, "да", 503);
        answer = Acknowledgement.Done::new;
        bring("SM1", PHONE, "да", 200);
        assertThat(heard).hasSize(2);
    }

    @Test
    void stopsWithoutAWordAndStartsWithAGreeting() throws Exception {
        bring("SM1", PHONE, "СТОП", 200);
        assertThat(permissions.all).containsExactly("stopped stop");
        assertThat(heard).isEmpty();
        bring("SM2", PHONE, "Старт", 200);
        assertThat(permissions.all).containsExactly("stopped stop", "allowed");
        assertThat(heard.getLast().content()).isEqualTo(new Content.Start(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "помощь"})
    void helps(String text) throws Exception {
        bring("SM1", PHONE, text, 200);
        assertThat(heard.getLast().content()).isEqualTo(new Content.Text("/help"));
    }

    @Test
    void takesNumberForButtonOfTheLatestNotice() throws Exception {
        put("notice:1", "Понятно", "Позже");
        bring("SM1", PHONE, "2.", 200);
        assertThat(heard.getLast().content())
                .isInstanceOfSatisfying(
                        Content.Press.class,
                        press ->
                                assertThat(post.outbox.button(press.token(), Post.DARYA))
                                        .hasValueSatisfying(button ->
                                                assertThat(button.label()).isEqualTo("Позже")));
        bring("SM2", PHONE, "3", 200);
        assertThat(heard.getLast().content()).isEqualTo(new Content.Text("3"));
    }

    @Test
    void leavesNumberToConversationThatAsked() throws Exception {
        put("notice:1", "Понятно", "Позже");
        put("turn", "Да", "Нет");
        bring("SM1", PHONE, "2", 200);
        assertThat(heard.getLast().content()).isEqualTo(new Content.Text("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"900", "Bank", "+74951234567", "+77011234567", "", "anonymous"})
    void saysNothingToWhoGetsNoSms(String from) throws Exception {
        bring("SM1", from, "STOP", 200);
        bring("SM2", from, "да", 200);
        assertThat(heard).isEmpty();
        assertThat(permissions.all).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"made up", "''"})
    void refusesForgedCall(String signature) throws Exception {
        okno.perform(
                        TwilioCaller.unsigned(
                                        TwilioSettings.INBOUND, parameters("SM1", PHONE, "STOP"))
                                .header("X-Twilio-Signature", signature))
                .andExpect(status().isForbidden());
        okno.perform(
                        TwilioCaller.unsigned(
                                TwilioSettings.INBOUND, parameters("SM1", PHONE, "STOP")))
                .andExpect(status().isForbidden());
        assertNothingChanged();
    }

    @Test
    void refusesSignatureOfAnotherTextOrAddress() throws Exception {
        var other =
                TwilioCaller.signed(
                        TwilioSettings.INBOUND,
                        parameters("SM1", PHONE, "STOP"),
                        PUBLIC.replace("inbound", "status"));
        okno.perform(other).andExpect(status().isForbidden());
        assertNothingChanged();
    }

    @Test
    void refusesWhatIsTooLongUnreadableOrWithoutNumber() throws Exception {
        bring("SM1", PHONE, "ж".repeat(1601), 400);
        bring("", PHONE, "да", 400);
        bring("S".repeat(101), PHONE, "да", 400);
        var body = "MessageSid=SM1&Body=" + "a".repeat(70_000);
        okno.perform(TwilioCaller.raw(TwilioSettings.INBOUND, body.getBytes(US_ASCII)))
                .andExpect(status().isContentTooLarge());
        okno.perform(TwilioCaller.raw(TwilioSettings.INBOUND, "Body=%FF".getBytes(US_ASCII)))
                .andExpect(status().isBadRequest());
        assertNothingChanged();
    }

    @Test
    void cleansWhatWasWritten() throws Exception {
        bring("SM1", PHONE, "и\u0306\u0000 да", 200);
        assertThat(heard.getLast().content()).isEqualTo(new Content.Text("й да"));
    }

    @Test
    void saysThatPictureCannotBeRead() throws Exception {
        bring("SM1", PHONE, "", 200);
        assertThat(heard.getLast().content()).isEqualTo(new Content.Unsupported("other"));
    }

    private void assertNothingChanged() {
        assertThat(heard).isEmpty();
        assertThat(permissions.all).isEmpty();
    }

    private void put(String owner, String... labels) {
        var options =
                List.of(labels).stream()
                        .map(label -> new Option(label, new Target.Start("menu", Map.of())))
                        .toList();
        var now = TestClock.MONDAY_NOON;
        post.put(
                new Letter(
                        Post.DARYA,
                        DARYA,
                        Message.of(RichText.plain("Готово")).with(options),
                        Priority.PERSONAL,
                        owner,
                        null,
                        null,
                        null,
                        null),
                now);
        var channel = new Postman(ChannelKind.SMS);
        for (var letter :
                post.departures.call(
                        post.departures.claim(ChannelKind.SMS, Priority.BROADCAST, 10, now),
                        now.plusSeconds(60),
                        now)) {
            post.answers.accept(letter, channel.send(letter.outgoing()), channel, null, now);
        }
    }

    private void bring(String sid, String from, String text, int status) throws Exception {
        okno.perform(signed(parameters(sid, from, text))).andExpect(status().is(status));
    }

    private static RequestBuilder signed(Map<String, String> parameters) {
        return TwilioCaller.signed(TwilioSettings.INBOUND, parameters, PUBLIC);
    }

    private static Map<String, String> parameters(String sid, String from, String text) {
        var parameters = new HashMap<String, String>();
        parameters.put("MessageSid", sid);
        parameters.put("From", from);
        parameters.put("To", "+12025550123");
        parameters.put("Body", text);
        parameters.put("NumMedia", "0");
        return parameters;
    }
}
