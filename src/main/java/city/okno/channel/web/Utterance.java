package city.okno.channel.web;

import city.okno.conversation.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a resident said, read and checked. `toString` shows no content.
///
/// @param id unique in the chat
/// @param shown the text of the resident's own bubble
/// @param pictures public ids of pictures in it
/// @param press the option that was pressed; null when none was
record Utterance(
        String id, Content content, String shown, List<String> pictures, @Nullable String press) {

    @Override
    public String toString() {
        return "Utterance[" + content.getClass().getSimpleName() + "]";
    }
}
