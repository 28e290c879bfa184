package city.okno.channel.vk;

import city.okno.conversation.Content;
import city.okno.script.CleanText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a message of VK says.
final class VkMessage {

    private static final String START = "/start";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VkMessage() {}

    /// @param isNew whether a `ref` was not followed before
    static Content content(JsonNode message, Predicate<String> isNew) {
        var text = CleanText.of(message.path("text").asString("")).strip();
        return pressed(message)
                .or(() -> started(message, text, isNew))
                .or(() -> place(message))
                .or(() -> photos(message, text))
                .or(() -> unsupported(message))
                .orElseGet(() ->
                        text.isEmpty() ? new Content.Unsupported("other") : new Content.Text(text));
    }

    /// A payload is JSON inside a string; that of a callback button comes as the JSON itself.
    static JsonNode payload(JsonNode payload) {
        if (!payload.isString()) {
            return payload;
        }
        try {
            return JSON.readTree(payload.asString());
        } catch (JacksonException foreign) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<Content> pressed(JsonNode message) {
        var token = payload(message.path("payload")).path(VkKeyboard.TOKEN);
        return token.isString()
                ? Optional.of(new Content.Press(token.asString(), null))
                : Optional.empty();
    }

    /// The button that VK shows to who never wrote, a link `vk.me/…?ref=idea_17`, or the command
    /// that other messengers have.
    private static Optional<Content> started(
            JsonNode message, String text, Predicate<String> isNew) {
        var ref = CleanText.of(message.path("ref").asString("")).strip();
        var command = payload(message.path("payload")).path("command").asString("");
        if (command.equals("start") || (!ref.isEmpty() && isNew.test(ref))) {
            return Optional.of(new Content.Start(ref));
        }
        return text.equals(START) || text.startsWith(START + " ")
                ? Optional.of(new Content.Start(text.substring(START.length()).strip()))
                : Optional.empty();
    }

    private static Optional<Content> place(JsonNode message) {
        var place = message.path("geo").path("coordinates");
        var latitude = place.path("latitude");
        var longitude = place.path("longitude");
        return latitude.isNumber() && longitude.isNumber()
                ? Optional.of(new Content.Location(latitude.asDouble(), longitude.asDouble()))
                : Optional.empty();
    }

    private static Optional<Content> photos(JsonNode message, String text) {
        var photos =
                attachments(message)
                        .filter(it -> kind(it).equals("photo"))
                        .flatMap(it -> largest(it.path("photo")).stream())
                        .toList();
        return photos.isEmpty() ? Optional.empty() : Optional.of(new Content.Photo(photos, text));
    }

    /// VK keeps each photo in several sizes; the address of a size is all that is needed to fetch
    /// it.
    private static Optional<String> largest(JsonNode photo) {
        var sizes = List.copyOf(photo.path("sizes").values());
        return sizes.stream()
                .max(
                        Comparator.comparingLong(size ->
                                size.path("width").asLong(0) * size.path("height").asLong(0)))
                .map(size -> size.path("url").asString(""))
                .filter(url -> !url.isEmpty());
    }

    /// What is attached beside a text and says more than a link's preview.
    private static Optional<Content> unsupported(JsonNode message) {
        return attachments(message)
                .flatMap(it -> unsupported(kind(it)).stream())
                .findFirst()
                .map(Content.Unsupported::new);
    }

    private static Optional<String> unsupported(String kind) {
        return switch (kind) {
            case "audio_message" -> Optional.of("voice");
            case "doc" -> Optional.of("document");
            case "sticker", "graffiti", "gift" -> Optional.of("sticker");
            case "video", "story" -> Optional.of("video");
            case "poll" -> Optional.of("poll");
            case "photo", "audio", "call" -> Optional.of("other");
            default -> Optional.empty();
        };
    }

    private static Stream<JsonNode> attachments(JsonNode message) {
        return message.path("attachments").values().stream();
    }

    private static String kind(JsonNode attachment) {
        return attachment.path("type").asString("");
    }
}
