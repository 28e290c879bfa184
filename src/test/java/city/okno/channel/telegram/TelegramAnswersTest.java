package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What each answer of Telegram means, through the real client.
class TelegramAnswersTest {

    private static final TelegramStandIn TELEGRAM = TelegramStandIn.start();

    private final int before = TELEGRAM.calls("sendmessage").size();

    @AfterAll
    static void stop() {
        TELEGRAM.close();
    }

    @Test
    void waitsAsLongAsTelegramSays() {
        assertThat(faulty(new Fault.Limited(17)))
                .isEqualTo(new Delivery.RateLimited(Duration.ofSeconds(17)));
        assertThat(refused(429, "Too Many Requests"))
                .isEqualTo(new Delivery.RateLimited(Duration.ofSeconds(5)));
        assertThat(made()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forbidden: bot was blocked by the user",
                "Forbidden: user is deactivated",
                "Forbidden: bot can't initiate conversation with a user",
                "Forbidden: bot was kicked from the group chat",
                "Forbidden: bot was kicked from the supergroup chat",
                "Forbidden: bot is not a member of the supergroup chat",
                "Forbidden: the group chat was deleted"
            })
    void writesNoMoreToWhoDoesNotWantIt(String description) {
        assertThat(refused(403, description))
                .isEqualTo(new Delivery.Rejected("forbidden", true, false));
    }

    @Test
    void writesNoMoreToChatThatIsNotThere() {
        assertThat(refused(400, "Bad Request: chat not found"))
                .isEqualTo(new Delivery.Rejected("chat_not_found", true, false));
    }

    @Test
    void takesWhatIsNotModifiedForDone() {
        assertThat(
                        refused(
                                400,
                                "Bad Request: message is not modified: specified new message"
                                        + " content and reply markup are exactly the same"))
                .isEqualTo(new Delivery.Accepted(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bad Request: message text is empty", "Bad Request: BUTTON_DATA_INVALID"})
    void tellsOperatorsOfOurOwnMistakes(String description) {
        assertThat(refused(400, description))
                .isEqualTo(new Delivery.Rejected("bad_request", false, true));
    }

    @Test
    void stopsLaneWhenTokenIsRevoked() {
        assertThat(refused(401, "Unauthorized")).isEqualTo(new Delivery.LaneDown("token_refused"));
        assertThat(refused(404, "Not Found")).isEqualTo(new Delivery.LaneDown("token_refused"));
        assertThat(channel(TELEGRAM.address(), "1:x").send(SomeLetters.saying("Готово")))
                .isEqualTo(new Delivery.LaneDown("token_refused"));
    }

    @Test
    void stopsLaneOnConflict() {
        assertThat(refused(409, "Conflict: terminated by other getUpdates request"))
                .isEqualTo(new Delivery.LaneDown("conflict"));
    }

    @Test
    void triesLaterWhenTelegramIsInTrouble() {
        assertThat(faulty(new Fault.Page(502, "<html>Bad Gateway</html>")))
                .isEqualTo(new Delivery.Failed("http_502"));
        assertThat(refused(500, "Internal Server Error"))
                .isEqualTo(new Delivery.Failed("http_500"));
        assertThat(faulty(new Fault.Page(413, "<html>Too Large</html>")))
                .isEqualTo(new Delivery.Failed("http_413"));
        assertThat(made()).isEqualTo(3);
    }

    @Test
    void triesLaterWhenNobodyListens() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var nowhere = URI.create("http://localhost:" + closed);
        assertThat(channel(nowhere, TelegramStandIn.TOKEN).send(SomeLetters.saying("Готово")))
                .isEqualTo(new Delivery.Failed("no_connection"));
    }

    @Test
    void doesNotKnowWhenAnswerIsLostOrLate() {
        assertThat(faulty(new Fault.Lost())).isEqualTo(new Delivery.Unknown("no_answer"));
        assertThat(faulty(new Fault.Slow(Duration.ofSeconds(30))))
                .isEqualTo(new Delivery.Unknown("no_answer"));
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void doesNotKnowWhenSuccessCannotBeRead() {
        assertThat(faulty(new Fault.Page(200, "OK")))
                .isEqualTo(new Delivery.Unknown("unreadable_answer"));
        assertThat(faulty(new Fault.Page(200, "{\"ok\": tr")))
                .isEqualTo(new Delivery.Unknown("unreadable_answer"));
    }

    private int made() {
        return TELEGRAM.calls("sendmessage").size() - before;
    }

    private static Delivery refused(int code, String description) {
        return faulty(new Fault.Refused(code, description));
    }

    private static Delivery faulty(Fault fault) {
        TELEGRAM.next("sendmessage", fault);
        return channel(TELEGRAM.address(), TelegramStandIn.TOKEN)
                .send(SomeLetters.saying("Готово"));
    }

    private static TelegramChannel channel(URI api, String token) {
        return new TelegramChannel(
                Clients.of(api, token, Duration.ofMillis(500)), _ -> Optional.empty());
    }
}
