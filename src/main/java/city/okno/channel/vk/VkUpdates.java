package city.okno.channel.vk;

import city.okno.conversation.Content;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns VK's updates (API 5.199, the same for long poll and callback) into ours. What does not
/// come from a person in the dialogue with the community is passed over. Read as a tree: VK adds
/// fields without asking, and the SDK's model of it has no `message_event`.
final class VkUpdates {

    /// Numbers above are chats of several people.
    private static final long FIRST_CHAT = 2_000_000_000;

    private final InstantSource clock;
    private final VkRefs refs = new VkRefs();

    VkUpdates(InstantSource clock) {
        this.clock = clock;
    }

    Optional<VkUpdate> read(JsonNode update) {
        var object = update.path("object");
        return switch (update.path("type").asString("")) {
            case "message_new" -> message(update, object);
            case "message_event" -> press(update, object);
            case "message_allow" -> person(object.path("user_id")).map(VkUpdate.Allowed::new);
            case "message_deny" -> person(object.path("user_id")).map(VkUpdate.Denied::new);
            case "message_read" ->
                    person(object.path("from_id"))
                            .map(who ->
                                    new VkUpdate.Read(
                                            who, object.path("read_message_id").asString("0")));
            default -> Optional.empty();
        };
    }

    private Optional<VkUpdate> message(JsonNode update, JsonNode object) {
        var message = object.path("message");
        if (message.path("peer_id").asLong(0) != message.path("from_id").asLong(0)) {
            return Optional.empty();
        }
        var language = VkLanguages.code(object.path("client_info").path("lang_id"));
        return person(message.path("from_id"))
                .map(who ->
                        turn(
                                update,
                                message,
                                who,
                                language,
                                VkMessage.content(message, ref -> refs.isNew(who, ref))));
    }

    /// The turn is committed.
    void taken(Inbound inbound) {
        if (inbound.content() instanceof Content.Start(var payload) && !payload.isEmpty()) {
            refs.followed(inbound.from(), payload);
        }
    }

    private Optional<VkUpdate> press(JsonNode update, JsonNode object) {
        var token = VkMessage.payload(object.path("payload")).path(VkKeyboard.TOKEN).asString("");
        if (object.path("peer_id").asLong(0) != object.path("user_id").asLong(0)) {
            return Optional.empty();
        }
        var press = new Content.Press(token, object.path("event_id").asString(""));
        return person(object.path("user_id")).map(who -> turn(update, object, who, null, press));
    }

    private VkUpdate turn(
            JsonNode update,
            JsonNode object,
            Address who,
            @Nullable String language,
            Content content) {
        return new VkUpdate.Turn(
                new Inbound(id(update, object), who, language, clock.instant(), content));
    }

    /// VK: "Unique event id. If it passed twice or more, you should ignore it."
    private static String id(JsonNode update, JsonNode object) {
        var event = update.path("event_id").asString("");
        return event.isEmpty()
                ? "%s-%s-%s"
                        .formatted(
                                update.path("type").asString(""),
                                object.path("peer_id").asString(""),
                                object.path("conversation_message_id").asString(""))
                : event;
    }

    /// Communities have negative numbers.
    private static Optional<Address> person(JsonNode id) {
        var number = id.asLong(0);
        return number > 0 && number < FIRST_CHAT
                ? Optional.of(new Address(ChannelKind.VK, Long.toString(number)))
                : Optional.empty();
    }
}
