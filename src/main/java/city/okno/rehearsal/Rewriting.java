package city.okno.rehearsal;

import city.okno.delivery.Outgoing;
import city.okno.rehearsal.stage.Spotlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Messages in the notation of `.chat` files.
final class Rewriting {

    private Rewriting() {}

    static String written(Outgoing shown, Spotlight spotlight) {
        return written(shown.text().text().strip(), Labels.own(shown, spotlight));
    }

    static String written(String text, List<String> labels) {
        var buttons =
                labels.stream().map(label -> "[" + label + "]").collect(Collectors.joining(" "));
        var escaped = text.replace("[", "\\[");
        return buttons.isEmpty() ? escaped : escaped + "  " + buttons;
    }

    /// As lines of a file: `Дарья < …`, and `|` before each further line.
    static String lines(String prefix, Outgoing shown, Spotlight spotlight) {
        var lines = written(shown, spotlight).lines().toList();
        var more = lines.stream().skip(1).map(line -> ("      | " + line).stripTrailing());
        return prefix
                + " < "
                + Stream.concat(Stream.of(lines.isEmpty() ? "" : lines.getFirst()), more)
                        .collect(Collectors.joining("\n"));
    }

    /// The file's lines with, after each cause, what was really seen instead of what was expected.
    /// An expectation with `{code}` or `…` in it that was met stays as it is.
    static String rewritten(String text, Map<Integer, List<String>> seenAfter) {
        var expected = expectations(text);
        var rewritten = new StringBuilder();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!isExpectation(line)) {
                rewritten.append(line).append('\n');
            }
            var before = expected.getOrDefault(number, List.of());
            seenAfter
                    .getOrDefault(number, List.of())
                    .forEach(seen -> rewritten.append(asBefore(seen, before)).append('\n'));
        }
        return rewritten.toString();
    }

    private static String asBefore(String seen, List<String> expected) {
        return expected.stream()
                .filter(pattern -> TextPattern.matches(pattern, seen, new HashMap<>()))
                .findFirst()
                .orElse(seen);
    }

    /// Whole messages by the line that caused them.
    private static Map<Integer, List<String>> expectations(String text) {
        var expectations = new HashMap<Integer, List<String>>();
        var lines = text.lines().toList();
        int cause = 0;
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            var after = expectations.computeIfAbsent(cause, _ -> new ArrayList<>());
            if (!isExpectation(line)) {
                cause = line.isBlank() || line.startsWith("#") ? cause : number;
            } else if (line.strip().startsWith("|") && !after.isEmpty()) {
                after.add(after.removeLast() + "\n" + line);
            } else {
                after.add(line);
            }
        }
        return expectations;
    }

    private static boolean isExpectation(String line) {
        return line.matches("\\s*(\\||(sms )?[\\p{L}\\d-]*( in \\w+)? *<).*");
    }
}
