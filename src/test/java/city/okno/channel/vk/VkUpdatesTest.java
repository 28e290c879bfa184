package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.Content;
import city.okno.conversation.Inbound;
import city.okno.testing.TestClock;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Updates as VK sends them (5.199); they stand in `src/test/resources/vk`.
class VkUpdatesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VkUpdates updates = new VkUpdates(TestClock.standing());

    @Test
    void takesText() {
        var inbound = inbound("message_text");
        assertThat(inbound.updateId()).isEqualTo("da1b15e9f6d0c3c8a0c937e048cdd3e2b43794d0");
        assertThat(inbound.from()).isEqualTo(VkLetters.ADDRESS);
        assertThat(inbound.language()).isEqualTo("ru");
        assertThat(inbound.at()).isEqualTo(TestClock.MONDAY_NOON);
        assertThat(inbound.content()).isEqualTo(new Content.Text("предложить идею"));
    }

    @Test
    void cleansText() {
        // a decomposed й, U+0000, half of an emoji
        assertThat(content(text("и\u0306\u0000\ud83d!"))).isEqualTo(new Content.Text("й!"));
    }

    @Test
    void takesStartButton() {
        assertThat(content("message_start")).isEqualTo(new Content.Start(""));
    }

    @Test
    void takesLinkWithPayload() {
        assertThat(content("message_ref")).isEqualTo(new Content.Start("idea_17"));
    }

    @Test
    void followsLinkOnce() {
        updates.taken(inbound("message_ref"));
        assertThat(content("message_ref")).isEqualTo(new Content.Text("Здравствуйте"));
        var start = (ObjectNode) file("message_ref");
        ((ObjectNode) start.at("/object/message")).put("payload", "{\"command\":\"start\"}");
        assertThat(content(start)).isEqualTo(new Content.Start("idea_17"));
        var other = (ObjectNode) file("message_ref");
        ((ObjectNode) other.at("/object/message")).put("ref", "idea_18");
        assertThat(content(other)).isEqualTo(new Content.Start("idea_18"));
    }

    @ParameterizedTest
    @CsvSource({"/start,''", "/start idea_17,idea_17", "'/start  idea_17 ',idea_17"})
    void takesCommandOfOtherMessengers(String text, String payload) {
        assertThat(content(text(text))).isEqualTo(new Content.Start(payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/started", "start", "Начать"})
    void leavesOtherWordsToScripts(String text) {
        assertThat(content(text(text))).isEqualTo(new Content.Text(text));
    }

    @Test
    void takesPressOfCallbackButton() {
        var inbound = inbound("press");
        assertThat(inbound.from()).isEqualTo(VkLetters.ADDRESS);
        assertThat(inbound.updateId()).isEqualTo("da1b15e9f6d0c3c8a0c937e048cdd3e2b43794dc");
        assertThat(inbound.language()).isNull();
        assertThat(inbound.content())
                .isEqualTo(new Content.Press("c2VjcmV0LXRva2Vu", "ecd2f5a1b0c9"));
    }

    @Test
    void takesPressWhosePayloadIsText() {
        var press = (ObjectNode) file("press");
        ((ObjectNode) press.path("object")).put("payload", "{\"t\":\"abc\"}");
        assertThat(turn(press).content()).isEqualTo(new Content.Press("abc", "ecd2f5a1b0c9"));
    }

    @Test
    void takesPressOfButtonThatWrites() {
        assertThat(content("message_payload"))
                .isEqualTo(new Content.Press("c2VjcmV0LXRva2Vu", null));
    }

    @Test
    void takesForeignPayloadForText() {
        var message = (ObjectNode) file("message_payload");
        ((ObjectNode) message.at("/object/message")).put("payload", "not json");
        assertThat(turn(message).content()).isEqualTo(new Content.Text("Да"));
    }

    @Test
    void takesPlace() {
        assertThat(content("message_geo")).isEqualTo(new Content.Location(55.755831, 37.617673));
    }

    @Test
    void takesLargestSizeOfEachPhoto() {
        assertThat(content("message_photos"))
                .isEqualTo(
                        new Content.Photo(
                                List.of(
                                        "https://sun9-1.userapi.com/impg/a1/w.jpg?size=1280x960&quality=95&sign=1f&type=album",
                                        "https://sun9-1.userapi.com/impg/a2/w.jpg?size=1280x960&quality=95&sign=1f&type=album"),
                                "Пандус"));
    }

    @ParameterizedTest
    @CsvSource({
        "message_document,document",
        "message_voice,voice",
        "message_sticker,sticker",
        "message_forwarded,other"
    })
    void namesKindThatItCannotRead(String file, String kind) {
        assertThat(content(file)).isEqualTo(new Content.Unsupported(kind));
    }

    @Test
    void takesTextThatVkShowsPreviewOf() {
        assertThat(content("message_link"))
                .isEqualTo(new Content.Text("смотрите https://okno.example/ideas/17"));
    }

    @Test
    void notesWhoLetsUsInAndWhoShutsUsOut() {
        assertThat(read("allow")).contains(new VkUpdate.Allowed(VkLetters.ADDRESS));
        assertThat(read("deny")).contains(new VkUpdate.Denied(VkLetters.ADDRESS));
    }

    @Test
    void notesWhatWasRead() {
        assertThat(read("read")).contains(new VkUpdate.Read(VkLetters.ADDRESS, "1209"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_in_chat", "typing", "reply"})
    void passesOverWhatIsNotSaidToTheBot(String file) {
        assertThat(read(file)).isEmpty();
    }

    @Test
    void passesOverCommunitiesAndNonsense() {
        var message = (ObjectNode) file("message_text");
        ((ObjectNode) message.at("/object/message")).put("from_id", -5).put("peer_id", -5);
        assertThat(updates.read(message)).isEmpty();
        assertThat(updates.read(JSON.readTree("{}"))).isEmpty();
        assertThat(updates.read(JSON.readTree("{\"type\":\"message_new\"}"))).isEmpty();
        assertThat(updates.read(JSON.readTree("[]"))).isEmpty();
    }

    @Test
    void knowsUpdateWithoutEventIdByItsMessage() {
        var message = (ObjectNode) file("message_text");
        message.remove("event_id");
        assertThat(turn(message).updateId()).isEqualTo("message_new-42-311");
    }

    private Content content(String file) {
        return inbound(file).content();
    }

    private Content content(JsonNode update) {
        return turn(update).content();
    }

    private Inbound inbound(String file) {
        return turn(file(file));
    }

    private Inbound turn(JsonNode update) {
        return ((VkUpdate.Turn) updates.read(update).orElseThrow()).inbound();
    }

    private Optional<VkUpdate> read(String file) {
        return updates.read(file(file));
    }

    private static JsonNode text(String text) {
        var message = (ObjectNode) file("message_text");
        ((ObjectNode) message.at("/object/message")).put("text", text);
        return message;
    }

    private static JsonNode file(String name) {
        try (var file = VkUpdatesTest.class.getResourceAsStream("/vk/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
