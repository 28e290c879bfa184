package city.okno.conversation.answer;

import city.okno.search.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the clues of a typed text.
///
/// | clue | is |
/// |---|---|
/// | `n10`, `o10` | a number, an ordinal |
/// | `t10:30`, `x12.03`, `x12/03/2027`, `y2027-03-12` | digits with signs between them |
/// | `w5`, `m3`, `d1` | a weekday, a month, a day counted from today |
/// | `uweek` | a unit of time |
/// | `pMORNING` | a [DayPart] |
/// | `halfto3` | half an hour before that hour, in one word |
/// | `at`, `after`, `next`, … | an entry of the word list `when` |
/// | `-` | a dash |
/// | `?` | anything else |
final class ClueFinder {

    private static final int LONGEST_PHRASE = 5;
    private static final String SKIPPED = "skip";

    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<iso>\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d))"
                            + "|(?<dots>(?<![\\d./:])\\d{1,2}([./])\\d{1,2}(?:\\3(?:\\d{4}|\\d{2}))?(?![\\d./]*\\d))"
                            + "|(?<clock>\\d{1,2}:\\d{2})(?!:?\\d)"
                            + "|(?<number>\\d{1,4})(?!\\d)(?:-?(?<suffix>\\p{L}{1,4})(?!\\p{L}))?"
                            + "|(?<long>\\d+)"
                            + "|(?<hyphen>(?<=\\p{L})-(?=\\p{L}))"
                            + "|(?<dash>[-\\u2013\\u2014])"
                            + "|(?<word>[ap]\\.\\s?m\\b\\.?|\\p{L}[\\p{L}'\\u2019\\u0301]*)");

    private final Lexicon lexicon;
    private final List<String> clues = new ArrayList<>();

    /// Whether the last clue is twenty, thirty, forty or fifty in words, to which ones are added.
    private boolean tens;

    /// Whether a hyphen followed them: twenty-five.
    private boolean hyphen;

    ClueFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Clues find(String text) {
        var words = new ArrayList<String>();
        PIECE.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(piece -> add(piece, words));
        flush(words);
        return new Clues(String.join(" ", clues));
    }

    private void add(MatchResult piece, List<String> words) {
        if (piece.group("hyphen") != null) {
            words.add("-");
            return;
        }
        if (piece.group("word") != null) {
            words.add(NormalForm.of(piece.group()).replace(" ", ""));
            return;
        }
        flush(words);
        tens = false;
        if (piece.group("number") != null) {
            number(piece.group("number"), piece.group("suffix"));
        } else {
            clues.add(signs(piece));
        }
    }

    private static String signs(MatchResult piece) {
        if (piece.group("iso") != null) {
            return "y" + piece.group();
        }
        if (piece.group("dots") != null) {
            return "x" + piece.group();
        }
        if (piece.group("clock") != null) {
            return "t" + piece.group();
        }
        return piece.group("dash") == null ? "?" : "-";
    }

    /// `3pm`, `12th`; the endings are words of the list `when`.
    private void number(String digits, String suffix) {
        var ending = suffix == null ? "" : lexicon.exact("number_ending", suffix).orElse("");
        switch (ending) {
            case "ordinal" -> clues.add("o" + Integer.parseInt(digits));
            case "cardinal" -> clues.add("n" + digits);
            default -> {
                clues.add("n" + digits);
                if (suffix != null) {
                    flush(new ArrayList<>(List.of(suffix)));
                }
            }
        }
    }

    /// The longest phrases first.
    private void flush(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            at += phrase(words, at);
        }
        words.clear();
    }

    private int phrase(List<String> words, int at) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            var clue = exact(String.join(" ", words.subList(at, at + length)).replace(" - ", " "));
            if (clue.isPresent()) {
                put(clue.get());
                return length;
            }
        }
        put(words.get(at).equals("-") ? "-" : guessed(words.get(at)).orElse("?"));
        return 1;
    }

    private void put(String clue) {
        if (clue.equals(SKIPPED)) {
            return;
        }
        if (tens && clue.matches("[no][1-9]")) {
            int sum = Integer.parseInt(clues.removeLast().substring(1)) + clue.charAt(1) - '0';
            clues.add(clue.charAt(0) + String.valueOf(sum));
            tens = false;
            hyphen = false;
        } else if (tens && clue.equals("-")) {
            hyphen = true;
        } else {
            if (hyphen) {
                clues.add("-");
            }
            clues.add(clue);
            hyphen = false;
            tens = clue.matches("n[2345]0");
        }
    }

    private Optional<String> exact(String phrase) {
        return lexicon.exact("when", phrase)
                .or(() -> lexicon.exact("day_part", phrase).map(ClueFinder::part))
                .or(() -> lexicon.exact("day", phrase).map(days -> "d" + days))
                .or(() -> lexicon.exact("weekday", phrase).map(day -> "w" + day))
                .or(() -> lexicon.exact("month", phrase).map(month -> "m" + month))
                .or(() -> lexicon.exact("unit", phrase).map(unit -> "u" + unit))
                .or(() -> lexicon.exact("half_to", phrase).map(hour -> "halfto" + hour))
                .or(() -> lexicon.exact("number", phrase).map(number -> "n" + number))
                .or(() -> lexicon.exact("ordinal", phrase).map(number -> "o" + number));
    }

    private Optional<String> guessed(String word) {
        return lexicon.entry("day", word)
                .map(days -> "d" + days)
                .or(() -> lexicon.entry("weekday", word).map(day -> "w" + day))
                .or(() -> lexicon.entry("month", word).map(month -> "m" + month))
                .or(() -> lexicon.entry("day_part", word).map(ClueFinder::part));
    }

    private static String part(String entry) {
        return "p" + entry.toUpperCase(Locale.ROOT);
    }
}
