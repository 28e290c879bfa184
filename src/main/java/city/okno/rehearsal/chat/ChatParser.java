package city.okno.rehearsal.chat;

import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `.chat` files: a small closed grammar, described in `docs/scripts.md`.
public final class ChatParser {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final String CHANNEL = "(telegram|vk|sms|web)";
    private static final String NAME = "(\\p{Lu}[\\p{L}\\d-]*)";

    private static final Pattern AT = Pattern.compile("at (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)");
    private static final Pattern IN = Pattern.compile("in " + CHANNEL);
    private static final Pattern LANGUAGE = Pattern.compile("language ([a-z]{2})");
    private static final Pattern GIVEN = Pattern.compile("given (\\w+)(.*)");
    private static final Pattern WAIT = Pattern.compile("~ ?(\\d+)([smhd])");
    private static final Pattern INPUT =
            Pattern.compile(NAME + "(?: in " + CHANNEL + ")? *>(?: (.*))?");
    private static final Pattern SEEN =
            Pattern.compile("(?:" + NAME + "(?: in " + CHANNEL + ")?)? *<(?: (.*))?");
    private static final Pattern SMS = Pattern.compile("sms " + NAME + " *<(?: (.*))?");
    private static final Pattern MORE = Pattern.compile("\\| ?(.*)");
    private static final Pattern QUOTED_OR_WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final List<Form> forms =
            List.of(
                    new Form(MORE, match -> continueText(match.group(1))),
                    new Form(AT, match -> add(new Line.At(number(), time(match.group(1))))),
                    new Form(
                            IN,
                            match -> add(new Line.In(number(), ChannelKind.of(match.group(1))))),
                    new Form(LANGUAGE, match -> add(new Line.Language(number(), match.group(1)))),
                    new Form(GIVEN, match -> add(given(match.group(1), match.group(2)))),
                    new Form(
                            WAIT,
                            match ->
                                    add(
                                            new Line.Wait(
                                                    number(),
                                                    duration(match.group(1), match.group(2))))),
                    new Form(
                            SMS,
                            match -> add(seen(match.group(1), ChannelKind.SMS, match.group(2)))),
                    new Form(
                            SEEN,
                            match ->
                                    add(
                                            seen(
                                                    match.group(1),
                                                    channel(match.group(2)),
                                                    match.group(3)))),
                    new Form(INPUT, match -> add(input(match))));

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private int number;

    private ChatParser(String file) {
        this.file = file;
    }

    /// A kind of line and what is done about it.
    private record Form(Pattern pattern, Reader reader) {}

    private interface Reader {
        void read(MatchResult match) throws UnreadableChat;
    }

    public static ChatFile parse(String name, String text) throws UnreadableChat {
        var parser = new ChatParser(name);
        for (var line : text.lines().toList()) {
            parser.number++;
            parser.read(line.strip());
        }
        return new ChatFile(name, parser.lines);
    }

    private void read(String line) throws UnreadableChat {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        for (var form : forms) {
            var match = form.pattern().matcher(line);
            if (match.matches()) {
                form.reader().read(match);
                return;
            }
        }
        throw unreadable(
                "«Name > what they write», «< what they read», «given …», «~ 2h», «at …»,"
                        + " «in …», «language …» or «# a remark»");
    }

    private void add(Line line) {
        lines.add(line);
    }

    private int number() {
        return number;
    }

    private Line input(MatchResult match) throws UnreadableChat {
        var what = InputText.parse(text(match.group(3)), file, number);
        return new Line.Input(number, match.group(1), channel(match.group(2)), what);
    }

    private LocalDateTime time(String typed) throws UnreadableChat {
        try {
            return LocalDateTime.parse(typed, TIME);
        } catch (DateTimeParseException impossible) {
            throw unreadable("a date and time such as 2026-06-05 09:40");
        }
    }

    private static Duration duration(String amount, String unit) {
        var count = Long.parseLong(amount);
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private Line given(String word, String rest) {
        var words = new ArrayList<String>();
        var quoted = new ArrayList<String>();
        var parts = QUOTED_OR_WORD.matcher(rest);
        while (parts.find()) {
            if (parts.group(1) == null) {
                words.add(parts.group(2));
            } else {
                quoted.add(parts.group(1));
            }
        }
        return new Line.Given(number, word, List.copyOf(words), List.copyOf(quoted));
    }

    private Line.Seen seen(
            @Nullable String name, @Nullable ChannelKind channel, @Nullable String content) {
        var text = SeenText.parse(text(content));
        return new Line.Seen(number, number, name, channel, text.text(), text.buttons());
    }

    /// A line with `|` in front belongs to the text that was seen before it.
    private void continueText(String more) throws UnreadableChat {
        if (lines.isEmpty() || !(lines.getLast() instanceof Line.Seen seen)) {
            throw unreadable("«|» after a line with «<»");
        }
        var text = SeenText.parse(more);
        var buttons = new ArrayList<>(seen.buttons());
        buttons.addAll(text.buttons());
        lines.set(
                lines.size() - 1,
                new Line.Seen(
                        seen.number(),
                        number,
                        seen.name(),
                        seen.channel(),
                        text.text().isEmpty() && !text.buttons().isEmpty()
                                ? seen.text()
                                : seen.text() + "\n" + text.text(),
                        List.copyOf(buttons)));
    }

    private static @Nullable ChannelKind channel(@Nullable String code) {
        return code == null ? null : ChannelKind.of(code);
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    private UnreadableChat unreadable(String expected) {
        return new UnreadableChat(file, number, expected);
    }
}
