package city.okno.conversation.answer;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The ways of naming one time of day, the longer ones first.
final class NamedTimes {

    /// A number alone is an hour only where something says so.
    private static final String SAID =
            "(?<=(?:at|towards|after|upto|before|by|till|from|about|between|and|notbefore) )";

    private static final String HOUR_AFTER = "(?= (?:p[A-Z]|uday|- [nt]))";

    /// @param words clues that it takes
    record Rule(Pattern words, Function<MatchResult, Clock> means) {
        Rule(String words, Function<MatchResult, Clock> means) {
            this(Clues.words(words), means);
        }
    }

    private NamedTimes() {}

    /// @param beside whether something else makes clear that a number is an hour
    static List<Rule> rules(boolean beside) {
        return List.of(
                new Rule("noon", _ -> new Clock(12, 0, true)),
                new Rule("midnight", _ -> new Clock(0, 0, true)),
                new Rule("halfto(\\d+)", it -> spoken(n(it, 1) - 1, 30)),
                new Rule("half o(\\d+)", it -> spoken(n(it, 1) - 1, 30)),
                new Rule("halfpast n(\\d{1,2})", it -> spoken(n(it, 1), 30)),
                new Rule("less quarter (?:n(\\d{1,2})|uhour)", it -> before(it, 1, 15)),
                new Rule(
                        "less n(\\d{1,2})(?: uminute)? (?:n(\\d{1,2})|uhour)",
                        it -> before(it, 2, n(it, 1))),
                new Rule("less n(2)([1-9])", it -> before(it, 2, 20)),
                new Rule("quarter o(\\d+)", it -> spoken(n(it, 1) - 1, 15)),
                new Rule("quarter past n(\\d{1,2})", it -> spoken(n(it, 1), 15)),
                new Rule("quarter - n(\\d{1,2})", it -> before(it, 1, 15)),
                new Rule("n(\\d{1,2}) uminute o(\\d+)", it -> spoken(n(it, 2) - 1, n(it, 1))),
                new Rule(
                        "n(\\d{1,2})(?: uminute)? past n(\\d{1,2})",
                        it -> spoken(n(it, 2), n(it, 1))),
                new Rule("t(\\d+):(\\d+)", it -> written(it.group(1), n(it, 2))),
                new Rule("x(\\d+)\\.(\\d+)", it -> written(it.group(1), n(it, 2))),
                new Rule(
                        "n(\\d{1,2})(?: uhour)? n(00|0 n\\d)",
                        it -> spoken(n(it, 1), n(it.group(2)))),
                new Rule(
                        "n(\\d{1,2}) uhour n(\\d{1,2})(?: uminute)?",
                        it -> written(it.group(1), n(it, 2))),
                new Rule("n(\\d{1,2}) - n(2[5-9]|[345]\\d)", it -> written(it.group(1), n(it, 2))),
                new Rule("n(\\d{1,2}) n([1-5]\\d)", it -> written(it.group(1), n(it, 2))),
                new Rule("(?<!in )n(\\d{1,2}) uhour", it -> written(it.group(1), 0)),
                new Rule(SAID + "uhour(?! at)|uhour" + HOUR_AFTER, _ -> spoken(1, 0)),
                new Rule(
                        SAID
                                + "n(\\d{1,2})|n(\\d{1,2})"
                                + HOUR_AFTER
                                + "|(?<=[nT]\\d{1,4} - )n(\\d{1,2})",
                        NamedTimes::full),
                new Rule(
                        beside ? "n(\\d{1,2})(?! (?:\\?|u|n|o))" : "(?!.)",
                        it -> written(it.group(1), 0)));
    }

    private static Clock full(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return written(found.group(group), 0);
            }
        }
        throw new IllegalStateException("no number in " + found.group());
    }

    /// A zero before the hour tells that the day has twenty-four of them.
    static Clock written(String hour, long minute) {
        return new Clock(n(hour), (int) minute, hour.length() == 2 && hour.startsWith("0"));
    }

    private static Clock spoken(long hour, long minute) {
        return new Clock(hour == 0 && minute > 0 ? 12 : (int) hour, (int) minute, false);
    }

    /// So many minutes before an hour; without a number it is one o'clock.
    private static Clock before(MatchResult found, int group, long minutes) {
        var hour = found.group(group);
        return spoken(hour == null ? 0 : n(hour) - 1, 60 - minutes);
    }

    private static int n(MatchResult found, int group) {
        return n(found.group(group));
    }

    /// `0 n5` is five minutes past.
    private static int n(String digits) {
        return Integer.parseInt(digits.substring(digits.lastIndexOf('n') + 1));
    }
}
