package city.okno.rehearsal;

import city.okno.script.ChannelKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a `.chat` file is run. All but the plain run are hostile: nobody writes them down, they must
/// come to the same as the plain one.
///
/// @param twice each update is delivered again
/// @param burst everything up to the next wait is written before anything is answered
/// @param crash each turn is broken off after each of its effects before it may succeed
/// @param channel the messenger instead of the file's; null: the file's
/// @param language what the messengers say instead of the file's language; null: the file's
public record Mode(
        String name,
        boolean twice,
        boolean burst,
        boolean crash,
        @Nullable ChannelKind channel,
        @Nullable String language) {

    public static final Mode PLAIN = new Mode("plain", false, false, false, null, null);

    /// Whether the words of the file are compared; otherwise the keys of the words are.
    boolean readsTheFile() {
        return this.equals(PLAIN);
    }

    /// What the build runs a file in besides [#PLAIN].
    public static List<Mode> hostile(List<String> languages) {
        var always =
                Stream.of(
                        new Mode("twice", true, false, false, null, null),
                        new Mode("burst", false, true, false, null, null),
                        new Mode("crash", false, false, true, null, null));
        var channels =
                Arrays.stream(ChannelKind.values())
                        .map(it -> new Mode("in " + it.code(), false, false, false, it, null));
        var tongues =
                languages.stream()
                        .map(it -> new Mode("language " + it, false, false, false, null, it));
        return Stream.of(always, channels, tongues).flatMap(it -> it).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
