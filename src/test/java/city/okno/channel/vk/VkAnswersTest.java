package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.testing.VkStandIn;
import city.okno.testing.VkStandIn.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of `design/delivery.md`, through the SDK.
class VkAnswersTest {

    private static final VkStandIn VK = VkStandIn.start();

    private final int before = VK.calls("messages.send").size();

    @AfterAll
    static void stop() {
        VK.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 36})
    void triesLaterWhenVkIsInTrouble(int code) {
        assertThat(refused(code)).isEqualTo(new Delivery.Failed("vk_" + code));
        assertThat(made()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 27, 28, 1117, 7, 15, 20, 14, 17, 24, 25, 912})
    void stopsLaneWhenAccountIsRefused(int code) {
        assertThat(refused(code)).isEqualTo(new Delivery.LaneDown("vk_" + code));
    }

    @Test
    void waitsForNextSecondWhenItWasTooFast() {
        assertThat(refused(6)).isEqualTo(new Delivery.RateLimited(Duration.ofSeconds(1)));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void waitsMinuteOnFloodControl() {
        assertThat(refused(9)).isEqualTo(new Delivery.RateLimited(Duration.ofMinutes(1)));
    }

    @Test
    void waitsHoursWhenLimitOfDayIsReached() {
        assertThat(refused(29)).isEqualTo(new Delivery.RateLimited(Duration.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 37, 3610, 900, 901, 902, 936, 932})
    void writesNoMoreToWhoCannotBeWrittenTo(int code) {
        assertThat(refused(code)).isEqualTo(new Delivery.Rejected("vk_" + code, true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {917, 922, 927, 945, 946, 1012})
    void writesNoMoreToChatThatIsClosed(int code) {
        assertThat(refused(code)).isEqualTo(new Delivery.Rejected("vk_" + code, true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 911, 914, 910, 943, 944})
    void tellsOperatorsOfOurOwnMistakes(int code) {
        assertThat(refused(code)).isEqualTo(new Delivery.Rejected("vk_" + code, false, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {950, 962, 985, 987, 988})
    void leavesMessageToAnotherWay(int code) {
        assertThat(refused(code)).isEqualTo(new Delivery.Rejected("vk_" + code, false, false));
    }

    @Test
    void tellsOperatorsOfWhatItDoesNotKnow() {
        assertThat(refused(31_415)).isEqualTo(new Delivery.Rejected("vk_31415", false, true));
    }

    @Test
    void stopsLaneWhenTokenIsWrong() {
        var stranger = channel(VK.address(), "x".repeat(30));
        assertThat(stranger.send(VkLetters.saying("Готово")))
                .isEqualTo(new Delivery.LaneDown("vk_5"));
    }

    @Test
    void triesLaterWhenSomebodyInBetweenAnswers() {
        assertThat(faulty(new Fault.Page(502, "<html>Bad Gateway</html>")))
                .isEqualTo(new Delivery.Failed("http_502"));
        assertThat(faulty(new Fault.Page(500, "{\"error\":\"oops\"}")))
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
        assertThat(channel(nowhere, VkStandIn.TOKEN).send(VkLetters.saying("Готово")))
                .isEqualTo(new Delivery.Failed("ConnectException"));
    }

    @Test
    void doesNotKnowWhenAnswerIsLostOrLate() {
        assertThat(faulty(new Fault.Lost())).isInstanceOf(Delivery.Unknown.class);
        assertThat(faulty(new Fault.Slow(Duration.ofSeconds(30))))
                .isEqualTo(new Delivery.Unknown("HttpTimeoutException"));
        assertThat(made()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OK", "{\"response\": tr", "[1]", "{\"answer\":1}", "{\"response\":\"a\"}"})
    void doesNotKnowWhenSuccessCannotBeRead(String garbage) {
        assertThat(faulty(new Fault.Page(200, garbage)))
                .isEqualTo(new Delivery.Unknown("unreadable_answer"));
    }

    private int made() {
        return VK.calls("messages.send").size() - before;
    }

    private static Delivery refused(int code) {
        return faulty(new Fault.Refused(code, "as told"));
    }

    private static Delivery faulty(Fault fault) {
        VK.next("messages.send", fault);
        return channel(VK.address(), VkStandIn.TOKEN).send(VkLetters.saying("Готово"));
    }

    private static VkChannel channel(URI address, String token) {
        return Apis.channel(Apis.of(address, token, Duration.ofMillis(500)), _ -> Optional.empty());
    }
}
