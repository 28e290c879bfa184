package city.okno.rehearsal;

import city.okno.delivery.Outgoing;
import city.okno.rehearsal.stage.Spotlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// The file with what was really seen. After a cause whose expectations were all met, with
    /// nothing more seen, it stays as it is written; elsewhere the expectations that were met do.
    static String rewritten(String text, Map<Integer, List<Sighting>> seenAfter) {
        var expected = expectations(text);
        var right =
                expected.entrySet().stream()
                        .filter(each -> isRight(each.getValue(), seenAfter.get(each.getKey())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        var rewritten = new StringBuilder();
        int number = 0;
        int cause = 0;
        for (var line : text.lines().toList()) {
            number++;
            cause = isCause(line) ? number : cause;
            if (!isExpectation(line) || right.contains(cause)) {
                rewritten.append(line).append('\n');
            }
            if (cause == number && !right.contains(cause)) {
                var before = expected.getOrDefault(cause, List.of());
                seenAfter
                        .getOrDefault(cause, List.of())
                        .forEach(seen -> rewritten.append(asBefore(seen, before)).append('\n'));
            }
        }
        return rewritten.toString();
    }

    /// @param lines as written, from its first line
    private record Expectation(int number, String lines) {}

    private static boolean isRight(List<Expectation> expected, @Nullable List<Sighting> seen) {
        return seen != null
                && expected.stream()
                        .map(Expectation::number)
                        .sorted()
                        .toList()
                        .equals(seen.stream().map(Sighting::met).sorted().toList());
    }

    /// One with `{code}` or `…` in it stays so where it moves, too.
    private static String asBefore(Sighting seen, List<Expectation> expected) {
        return expected.stream()
                .filter(it -> it.number == seen.met())
                .findFirst()
                .or(() ->
                        expected.stream()
                                .filter(it ->
                                        TextPattern.matches(
                                                it.lines, seen.lines(), new HashMap<>()))
                                .findFirst())
                .map(Expectation::lines)
                .orElse(seen.lines());
    }

    /// Whole messages by the line that caused them.
    private static Map<Integer, List<Expectation>> expectations(String text) {
        var expectations = new HashMap<Integer, List<Expectation>>();
        var lines = text.lines().toList();
        int cause = 0;
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            cause = isCause(line) ? number : cause;
            if (isExpectation(line)) {
                var after = expectations.computeIfAbsent(cause, _ -> new ArrayList<>());
                if (line.strip().startsWith("|") && !after.isEmpty()) {
                    var first = after.removeLast();
                    after.add(new Expectation(first.number, first.lines + "\n" + line));
                } else {
                    after.add(new Expectation(number, line));
                }
            }
        }
        return expectations;
    }

    /// What people do, what is supposed, and what the time brings.
    private static boolean isCause(String line) {
        return !isExpectation(line)
                && !line.isBlank()
                && !line.startsWith("#")
                && !line.matches("(at|in|language) .*");
    }

    private static boolean isExpectation(String line) {
        return line.matches("\\s*(\\||(sms )?[\\p{L}\\d-]*( in \\w+)? *<).*");
    }
}
