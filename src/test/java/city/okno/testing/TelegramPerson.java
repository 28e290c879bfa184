package city.okno.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with Telegram on the phone, who reads the bot's messages one after another.
public final class TelegramPerson {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TelegramApp app;
    private final long id;
    private int read;

    public TelegramPerson(TelegramApp app, long id) {
        this.app = app;
        this.id = id;
    }

    public long id() {
        return id;
    }

    /// Where Okno writes to.
    public Address address() {
        return new Address(ChannelKind.TELEGRAM, Long.toString(id));
    }

    public void writes(String text) {
        app.send(id, content().put("text", text));
    }

    /// The own contact, by the keyboard's button.
    public void sharesNumber(String phone) {
        sharesNumberOf(id, phone);
    }

    /// A contact out of the address book.
    public void sharesNumberOf(long owner, String phone) {
        var content = content();
        content.putObject("contact")
                .put("phone_number", phone)
                .put("first_name", "Anna")
                .put("user_id", owner);
        app.send(id, content);
    }

    /// @param fileId what the stand-in keeps the photo under
    public void sendsPhoto(String fileId) {
        app.send(id, photo(fileId));
    }

    /// Telegram makes a message of each.
    public void sendsAlbum(String... fileIds) {
        for (var fileId : fileIds) {
            app.send(id, photo(fileId).put("media_group_id", "album-" + id));
        }
    }

    private static ObjectNode photo(String fileId) {
        var content = content();
        content.putArray("photo")
                .addObject()
                .put("file_id", fileId)
                .put("file_unique_id", "u" + fileId)
                .put("width", 640)
                .put("height", 480);
        return content;
    }

    public void sendsFile(String name, String type) {
        var content = content();
        content.putObject("document")
                .put("file_id", name)
                .put("file_unique_id", "u" + name)
                .put("file_name", name)
                .put("mime_type", type);
        app.send(id, content);
    }

    public void stopsBot() {
        app.standing(id, "member", "kicked");
    }

    public void letsBotIn() {
        app.standing(id, "kicked", "member");
    }

    /// The button of this name that came last.
    public void presses(String label) {
        var bubbles = app.bubbles(id);
        var bubble =
                bubbles.reversed().stream()
                        .filter(it -> it.labels().contains(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label + " is nowhere in " + bubbles));
        var button =
                bubble.buttons().stream()
                        .filter(it -> it.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        if (button.data().isEmpty()) {
            writes(label);
        } else {
            app.press(id, bubble, button.data());
        }
    }

    /// Waits for the next message, in which this must stand.
    public TelegramBubble hears(String part) {
        var bubble = hears();
        assertThat(bubble.text()).contains(part);
        return bubble;
    }

    /// Waits for the next message.
    public TelegramBubble hears() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(SOON)
                .until(() -> app.bubbles(id).size() > read);
        return app.bubbles(id).get(read++);
    }

    public void hearsNothingMore() {
        assertThat(unread()).isEmpty();
    }

    /// What came and was not looked at.
    public List<TelegramBubble> unread() {
        var bubbles = app.bubbles(id);
        return IntStream.range(read, bubbles.size()).mapToObj(bubbles::get).toList();
    }

    /// A message as it looks now.
    public TelegramBubble seesNow(TelegramBubble message) {
        return app.bubbles(id).stream()
                .filter(it -> it.id() == message.id())
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode content() {
        return JSON.createObjectNode();
    }
}
