package city.okno.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Somebody with VK on the phone, who reads the community's messages one after another.
public final class VkPerson {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(10);

    private final VkStandIn vk;
    private final long id;
    private int read;

    public VkPerson(VkStandIn vk, long id) {
        this.vk = vk;
        this.id = id;
    }

    public long id() {
        return id;
    }

    /// Where Okno writes to.
    public Address address() {
        return new Address(ChannelKind.VK, Long.toString(id));
    }

    public void writes(String text) {
        vk.write(id, text);
    }

    /// The button that VK shows to who never wrote.
    public void begins() {
        vk.write(id, "Начать", message -> message.put("payload", "{\"command\":\"start\"}"));
    }

    /// Follows `vk.me/…?ref=` and writes something.
    public void follows(String ref) {
        vk.write(id, "Здравствуйте", message -> message.put("ref", ref));
    }

    public void sendsPhoto(URI address) {
        vk.write(
                id,
                "",
                message -> {
                    var photo = message.withArray("attachments").addObject().put("type", "photo");
                    photo.putObject("photo")
                            .put("id", 457_239_001)
                            .put("owner_id", id)
                            .putArray("sizes")
                            .addObject()
                            .put("type", "w")
                            .put("width", 1280)
                            .put("height", 960)
                            .put("url", address.toString());
                });
    }

    /// Sends something else than text: `audio_message`, `sticker`, `doc`, `video`.
    public void sends(String type) {
        vk.write(
                id,
                "",
                message ->
                        message.withArray("attachments")
                                .addObject()
                                .put("type", type)
                                .putObject(type));
    }

    public void isAt(double latitude, double longitude) {
        vk.write(
                id,
                "",
                message ->
                        message.putObject("geo")
                                .put("type", "point")
                                .putObject("coordinates")
                                .put("latitude", latitude)
                                .put("longitude", longitude));
    }

    /// Allows the community to write, or forbids it.
    public void allows(boolean allowed) {
        vk.happen(
                allowed ? "message_allow" : "message_deny",
                "{\"user_id\":%d%s}".formatted(id, allowed ? ",\"key\":\"\"" : ""));
    }

    /// Reads everything up to this message.
    public void reads(VkBubble message) {
        vk.happen(
                "message_read",
                "{\"from_id\":%1$d,\"peer_id\":%1$d,\"read_message_id\":%2$d,\"conversation_message_id\":1}"
                        .formatted(id, message.id()));
    }

    /// The button of this name that came last.
    public void presses(String label) {
        var bubbles = vk.bubbles(id);
        var button =
                bubbles.reversed().stream()
                        .flatMap(bubble -> bubble.buttons().stream())
                        .filter(it -> it.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label + " is nowhere in " + bubbles));
        vk.press(id, button.payload());
    }

    /// Waits for the next message, in which this must stand.
    public VkBubble hears(String part) {
        var bubble = hears();
        assertThat(bubble.text()).contains(part);
        return bubble;
    }

    /// Waits for the next message.
    public VkBubble hears() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(SOON)
                .until(() -> vk.bubbles(id).size() > read);
        return vk.bubbles(id).get(read++);
    }

    public void hearsNothingMore() {
        assertThat(unread()).isEmpty();
    }

    /// What came and was not looked at.
    public List<VkBubble> unread() {
        var bubbles = vk.bubbles(id);
        return IntStream.range(read, bubbles.size()).mapToObj(bubbles::get).toList();
    }

    /// A message as it looks now.
    public VkBubble seesNow(VkBubble message) {
        return vk.bubbles(id).stream()
                .filter(it -> it.id() == message.id())
                .findFirst()
                .orElseThrow();
    }
}
