package city.okno.conversation.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a text says about days and hours, in small words of no language (`at w5 after n10`), of
/// which readers take away what they understand. [ClueFinder] lists the words.
final class Clues {

    private String rest;

    Clues(String clues) {
        this.rest = " " + clues.strip() + " ";
    }

    /// Whole words, as a pattern for [#take].
    static Pattern words(String pattern) {
        return Pattern.compile("(?<= )(?:" + pattern + ")(?= )");
    }

    /// Takes the first place that fits away and leaves a mark instead.
    Optional<MatchResult> take(Pattern words, String mark) {
        var found = words.matcher(rest);
        if (!found.find()) {
            return Optional.empty();
        }
        var taken = found.toMatchResult();
        rest = rest.substring(0, taken.start()) + mark + rest.substring(taken.end());
        return Optional.of(taken);
    }

    boolean have(Pattern words) {
        return words.matcher(rest).find();
    }

    /// How many places there are that fit.
    long count(Pattern words) {
        return words.matcher(rest).results().count();
    }

    /// Whether this is all they say.
    boolean are(Pattern words) {
        return words.matcher(rest).results().anyMatch(it -> it.group().equals(rest.strip()));
    }

    /// Whether nothing else is left.
    boolean areOnly(Pattern words) {
        return words.matcher(rest).replaceAll("").isBlank();
    }

    /// The clauses between *or*, or between *and* unless it is *between … and*.
    List<Clues> alternatives() {
        var joint = rest.contains(" between ") ? " or " : " (?:or|and) ";
        var clauses = rest.split(joint, -1);
        return clauses.length == 1 ? List.of(this) : Stream.of(clauses).map(Clues::new).toList();
    }
}
