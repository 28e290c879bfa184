package city.okno.channel.chat;

import city.okno.delivery.Ask;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A line of the conversation as the page and other programs get it. `toString` shows no content.
///
/// @param id 128 random bits, or what the sender called it
/// @param text plain; never markup
/// @param marks bold parts and links of the text; null when there are none
/// @param ask how the question wants to be answered, such as `date`; null when nothing is asked
/// @param images paths of pictures
/// @param files documents to download; null when there are none
/// @param lang two letters; null when the language is not known
/// @param press the option that was pressed to say this; null when it was typed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatMessage(
        String id,
        From from,
        String text,
        @Nullable List<Mark> marks,
        List<Choice> options,
        @Nullable String ask,
        List<String> images,
        @Nullable List<Attachment> files,
        @Nullable String lang,
        @Nullable String press,
        Instant at) {

    private static final String MEDIA = "/media/";

    enum From {
        BOT,
        RESIDENT;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Choice(String id, String label) {}

    record Attachment(String name, String url) {}

    /// What a resident said.
    public static ChatMessage said(
            String id, String text, List<String> images, @Nullable String press, Instant at) {
        return new ChatMessage(
                id, From.RESIDENT, text, null, List.of(), null, images, null, null, press, at);
    }

    /// Where the page finds these pictures.
    public static List<String> images(List<String> pictures) {
        return pictures.stream().map(picture -> MEDIA + picture).toList();
    }

    /// Public ids of the pictures in this line.
    List<String> pictures() {
        return images.stream().map(image -> image.substring(MEDIA.length())).toList();
    }

    static @Nullable String code(@Nullable Ask ask) {
        return ask == null ? null : ask.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ChatMessage[" + from + "]";
    }
}
