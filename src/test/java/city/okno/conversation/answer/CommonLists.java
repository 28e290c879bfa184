package city.okno.conversation.answer;

import city.okno.script.flow.WordLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The word lists that Okno ships.
public final class CommonLists {

    public static final Lexicon LEXICON = Lexicon.of(lists());

    /// Friday, 5 June 2026, at noon.
    static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 6, 5, 12, 0, 0, 0, ZoneId.of("Europe/Moscow"));

    private CommonLists() {}

    private static WordLists lists() {
        var all = new LinkedHashMap<String, Map<String, List<String>>>();
        Stream.of("ru", "en")
                .map(language -> Path.of("bot-scripts/common/lists." + language + ".yaml"))
                .forEach(file -> add(file, all));
        return new WordLists(all);
    }

    private static void add(Path file, Map<String, Map<String, List<String>>> all) {
        var yaml = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(file));
        yaml.forEach((list, entries) ->
                ((Map<?, ?>) entries)
                        .forEach((entry, words) ->
                                all.computeIfAbsent(list.toString(), _ -> new LinkedHashMap<>())
                                        .computeIfAbsent(entry.toString(), _ -> new ArrayList<>())
                                        .addAll(
                                                ((List<?>) words)
                                                        .stream().map(Object::toString).toList())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
