package city.okno.rehearsal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands for `{code}`: the plain run reads it where the file says so. The other runs do not
/// read the file, and what they were sent is a code of their own, perhaps in another language: they
/// look for something of the same form.
final class Kept {

    private final Map<String, String> values = new HashMap<>();
    private final Map<Integer, Map<String, String>> repeated = new TreeMap<>();
    private final @Nullable Report plain;

    Kept(@Nullable Report plain) {
        this.plain = plain;
    }

    /// To be added to by what reads the file.
    Map<String, String> values() {
        return values;
    }

    /// What each line of the file repeated.
    Map<Integer, Map<String, String>> repeated() {
        return Map.copyOf(repeated);
    }

    /// @param heard what was said to the speaker so far, the latest first
    String fill(int line, String input, List<String> heard) {
        if (plain != null) {
            plain.repeated()
                    .getOrDefault(line, Map.of())
                    .forEach((name, value) ->
                            find(form(value), heard).ifPresent(it -> values.put(name, it)));
        }
        var used = new LinkedHashMap<>(values);
        used.keySet().removeIf(name -> !input.contains("{" + name + "}"));
        repeated.put(line, Map.copyOf(used));
        return TextPattern.filled(input, values);
    }

    /// The same trace whatever was repeated in it.
    Trace inAnyRun(Trace trace) {
        var names =
                repeated.values().stream()
                        .flatMap(used -> used.entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getValue, Map.Entry::getKey, (one, _) -> one));
        return trace.mapTexts(text -> names.containsKey(text) ? "{" + names.get(text) + "}" : text);
    }

    private static Optional<String> find(Pattern form, List<String> heard) {
        return heard.stream()
                .flatMap(text -> form.matcher(text).results().map(found -> found.group()).limit(1))
                .findFirst();
    }

    /// As many digits and letters in the same places, and neither before nor after them.
    private static Pattern form(String value) {
        var form =
                value.codePoints()
                        .mapToObj(each ->
                                Character.isDigit(each)
                                        ? "\\d"
                                        : Character.isLetter(each)
                                                ? "\\p{L}"
                                                : Pattern.quote(Character.toString(each)))
                        .collect(Collectors.joining());
        return Pattern.compile("(?<![\\p{L}\\d])" + form + "(?![\\p{L}\\d])");
    }
}
