package city.okno.rehearsal;

import city.okno.rehearsal.chat.ChatFile;
import city.okno.script.ChannelKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a `.chat` file is run. All but the plain run are hostile: nobody writes them down, they must
/// come to the same as the plain one.
///
/// @param hostility null: none
/// @param channel the messenger instead of the file's; null: the file's
/// @param language what the messengers say instead of the file's language; null: the file's
public record Mode(
        String name,
        @Nullable Hostility hostility,
        @Nullable ChannelKind channel,
        @Nullable String language) {

    public static final Mode PLAIN = new Mode("plain", null, null, null);

    /// What goes against the conversation.
    enum Hostility {
        /// Each update is delivered again.
        TWICE,
        /// Everything up to the next wait is written before anything is answered.
        BURST,
        /// Each turn is broken off after each of its effects before it may succeed.
        CRASH,
        /// The scripts are replaced by an edition that says the same, after every input.
        UPGRADE
    }

    boolean is(Hostility other) {
        return hostility == other;
    }

    /// Whether the words of the file are compared; otherwise the keys of the words are.
    boolean readsTheFile() {
        return this.equals(PLAIN);
    }

    /// What the build runs a file in besides [#PLAIN]: not in the messenger and the language that
    /// all of it is in anyway.
    static List<Mode> hostile(ChatFile file, List<String> languages) {
        return all(languages).stream()
                .filter(mode -> mode.channel != ChatFile.CHANNEL || file.namesChannels())
                .filter(mode ->
                        !languages.getFirst().equals(mode.language) || file.namesLanguages())
                .toList();
    }

    private static List<Mode> all(List<String> languages) {
        var always =
                Arrays.stream(Hostility.values())
                        .map(it -> new Mode(it.name().toLowerCase(Locale.ROOT), it, null, null));
        var channels =
                Arrays.stream(ChannelKind.values())
                        .map(it -> new Mode("in " + it.code(), null, it, null));
        var tongues = languages.stream().map(it -> new Mode("language " + it, null, null, it));
        return Stream.of(always, channels, tongues).flatMap(it -> it).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
