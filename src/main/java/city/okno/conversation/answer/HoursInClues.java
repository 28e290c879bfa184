package city.okno.conversation.answer;

import static city.okno.conversation.answer.Clues.words;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes from the clues what they say about times of day, after [DaysInClues] took the days: each
/// time by itself ([NamedTimes]) leaves a `T`, a part of the day either tells which half of the day
/// is meant or is a range itself.
final class HoursInClues {

    private static final String TIME = "T(\\d+)";
    private static final String PART = "p([A-Z_]+)";

    private static final Pattern PARTS = words("(?:from )?" + PART + " (?:-|upto|till) " + PART);
    private static final Pattern UNTIL_PART = words("(?:upto|before|till) " + PART);
    private static final Pattern AFTER_PART = words("after " + PART);
    private static final Pattern ONE_PART = words("(?:(?:at|towards|in|from) )*" + PART);
    private static final Pattern DAYTIME = words("(?<=T\\d{1,4} )uday");
    private static final Pattern ANY = words("anytime");

    private static final Pattern RANGE =
            words("(?:(?:at|from) )?" + TIME + " (?:-|upto|till|by) " + TIME);
    private static final Pattern BETWEEN = words("between " + TIME + " and " + TIME);
    private static final Pattern FROM = words("(?:from|after|notbefore) " + TIME);
    private static final Pattern UNTIL = words("(?:upto|before|by|till) " + TIME);
    private static final Pattern ABOUT =
            words("(?:at )?about (?:at )?" + TIME + "|uhour at " + TIME);
    private static final Pattern AT = words("(?:(?:at|towards) )*" + TIME);

    private final Clues clues;
    private final List<Clock> clocks = new ArrayList<>();
    private @Nullable DayPart part;
    private @Nullable Hours window;

    HoursInClues(Clues clues) {
        this.clues = clues;
    }

    /// All readings. Empty when nothing is said about the time of day; an empty list when it is,
    /// but no day has such a time.
    ///
    /// @param beside whether a number alone is an hour
    Optional<List<Hours>> find(boolean beside) {
        for (var rule : NamedTimes.rules(beside || clues.have(words(PART)))) {
            for (var it = take(rule.words()); it.isPresent(); it = take(rule.words())) {
                clocks.add(rule.means().apply(it.get()));
            }
        }
        parts();
        if (window != null && window.isBackwards()) {
            return Optional.of(List.of());
        }
        return clocks.isEmpty() ? Optional.ofNullable(window).map(List::of) : Optional.of(times());
    }

    private Optional<MatchResult> take(Pattern words) {
        return clues.take(words, "T" + clocks.size());
    }

    private void parts() {
        clues.take(PARTS, "")
                .ifPresent(it ->
                        window =
                                new Hours(
                                        part(it, 1).hours().earliest(),
                                        part(it, 2).hours().latest()));
        clues.take(UNTIL_PART, "")
                .ifPresent(it -> window = Hours.until(part(it, 1).hours().earliest()));
        clues.take(AFTER_PART, "")
                .ifPresent(it -> window = Hours.from(part(it, 1).hours().latest().plusMinutes(1)));
        clues.take(DAYTIME, "").ifPresent(_ -> part = DayPart.DAYTIME);
        for (var it = clues.take(ONE_PART, ""); it.isPresent(); it = clues.take(ONE_PART, "")) {
            part = part(it.get(), 1);
            window = window == null ? part.hours() : window.and(part.hours());
        }
        clues.take(ANY, "").ifPresent(_ -> window = Hours.ANY);
    }

    private static DayPart part(MatchResult found, int group) {
        return DayPart.valueOf(found.group(group));
    }

    private List<Hours> times() {
        return range(RANGE)
                .or(() -> range(BETWEEN))
                .or(() -> one(FROM, it -> within(Hours.from(it))))
                .or(() -> one(UNTIL, it -> within(Hours.until(it))))
                .or(() -> one(ABOUT, Hours::about))
                .or(() -> one(AT, Hours::at))
                .orElse(List.of());
    }

    private Optional<List<Hours>> range(Pattern words) {
        return clues.take(words, "")
                .map(found -> {
                    var last = clock(found, 2);
                    return clock(found, 1).times(part).stream()
                            .flatMap(it ->
                                    last.after(it, part).stream().map(end -> new Hours(it, end)))
                            .toList();
                });
    }

    private Optional<List<Hours>> one(Pattern words, Function<LocalTime, Hours> means) {
        return clues.take(words, "")
                .map(found -> clock(found, 1).times(part).stream().map(means).toList());
    }

    private Clock clock(MatchResult found, int group) {
        var index = found.group(group) == null ? found.group(group + 1) : found.group(group);
        return clocks.get(Integer.parseInt(index));
    }

    /// In the evening after six ends with the evening.
    private Hours within(Hours hours) {
        if (window == null) {
            return hours;
        }
        var both = hours.and(window);
        return both.isBackwards() ? hours : both;
    }
}
