package city.okno.rehearsal;

import city.okno.delivery.Outgoing;
import city.okno.rehearsal.stage.Spotlight;
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
    static String rewritten(String text, Map<Integer, List<String>> seenAfter) {
        var rewritten = new StringBuilder();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!isExpectation(line)) {
                rewritten.append(line).append('\n');
            }
            seenAfter
                    .getOrDefault(number, List.of())
                    .forEach(seen -> rewritten.append(seen).append('\n'));
        }
        return rewritten.toString();
    }

    private static boolean isExpectation(String line) {
        return line.matches("\\s*(\\||(sms )?[\\p{L}\\d-]*( in \\w+)? *<).*");
    }
}
