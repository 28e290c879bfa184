package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.WebChats;
import city.okno.channel.web.Reading.Refused;
import city.okno.channel.web.Reading.Said;
import city.okno.conversation.Content;
import city.okno.script.CleanText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads requests, or says why not.
class ChatReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String START = "/start";

    private final WebChats chats;
    private final int textMax;

    ChatReader(WebChats chats, int textMax) {
        this.chats = chats;
        this.textMax = textMax;
    }

    Reading read(ChatId chat, byte[] body) {
        try {
            var post = JSON.readValue(body, Post.class);
            return post == null ? new Refused(ChatProblem.NOT_JSON) : read(chat, post);
        } catch (JacksonException unreadable) {
            return new Refused(ChatProblem.NOT_JSON);
        }
    }

    /// @param pictures public ids of kept pictures
    Reading photo(@Nullable String id, List<String> pictures, @Nullable String caption) {
        var text = CleanText.of(Objects.requireNonNullElse(caption, "")).strip();
        if (text.length() > textMax) {
            return tooLong();
        }
        return said(id, new Content.Photo(pictures, text), text, pictures, null);
    }

    /// The pictures of a message that came before, so that a repetition keeps none twice.
    List<String> picturesOf(ChatId chat, String id) {
        return chats.picturesOf(chat, id);
    }

    static boolean isId(@Nullable String id) {
        return id == null || ID.matcher(id).matches();
    }

    private Reading read(ChatId chat, Post post) {
        if (!isId(post.id())) {
            return new Refused(ChatProblem.BAD_ID);
        }
        var things = Stream.of(post.text(), post.press(), post.location());
        if (things.filter(Objects::nonNull).count() != 1) {
            return new Refused(ChatProblem.NOT_ONE_THING);
        }
        if (post.text() != null) {
            return text(post.id(), CleanText.of(post.text()).strip());
        }
        return post.press() != null
                ? press(chat, post.id(), post.press())
                : place(post.id(), Objects.requireNonNull(post.location()));
    }

    private Reading text(@Nullable String id, String text) {
        if (text.isEmpty()) {
            return new Refused(ChatProblem.EMPTY_TEXT);
        }
        return text.length() > textMax
                ? tooLong()
                : said(id, textOrStart(text), text, List.of(), null);
    }

    private static Content textOrStart(String text) {
        return text.equals(START) || text.startsWith(START + " ")
                ? new Content.Start(text.substring(START.length()).strip())
                : new Content.Text(text);
    }

    private Reading press(ChatId chat, @Nullable String id, String token) {
        return chats.label(chat, token)
                .map(label -> said(id, new Content.Press(token, null), label, List.of(), token))
                .orElseGet(() -> new Refused(ChatProblem.UNKNOWN_PRESS));
    }

    private static Reading place(@Nullable String id, Post.Place place) {
        var onEarth = Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180;
        return onEarth
                ? said(
                        id,
                        new Content.Location(place.lat(), place.lon()),
                        String.format(Locale.ROOT, "📍 %.4f, %.4f", place.lat(), place.lon()),
                        List.of(),
                        null)
                : new Refused(ChatProblem.NO_SUCH_PLACE);
    }

    private static Reading said(
            @Nullable String id,
            Content content,
            String shown,
            List<String> pictures,
            @Nullable String press) {
        var name = id == null ? UUID.randomUUID().toString() : id;
        return new Said(new Utterance(name, content, shown, pictures, press));
    }

    private Reading tooLong() {
        return new Refused(ChatProblem.TEXT_TOO_LONG, Map.of("max", textMax));
    }
}
