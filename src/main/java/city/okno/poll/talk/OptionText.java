package city.okno.poll.talk;

import city.okno.poll.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Options as a moderator types them: each on a line of its own, or between semicolons.
final class OptionText {

    private OptionText() {}

    /// What is wrong with typed options.
    sealed interface Trouble {
        record TooFew(int least) implements Trouble {}

        record TooMany(int most) implements Trouble {}

        record TooLong(String option, int longest) implements Trouble {}

        record Twice(String option) implements Trouble {}

        /// In the second language there are more or fewer.
        record OtherNumber(int wanted) implements Trouble {}
    }

    static List<String> read(String typed) {
        return typed.lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /// @param least as many as there have to be at least
    /// @param most as many as there may be
    static Optional<Trouble> trouble(List<String> options, int least, int most) {
        if (options.size() < least) {
            return Optional.of(new Trouble.TooFew(least));
        }
        if (options.size() > most) {
            return Optional.of(new Trouble.TooMany(most));
        }
        return tooLong(options).or(() -> twice(options));
    }

    static Optional<Trouble> otherNumber(List<String> options, int wanted) {
        return options.size() == wanted
                ? Optional.empty()
                : Optional.of(new Trouble.OtherNumber(wanted));
    }

    private static Optional<Trouble> tooLong(List<String> options) {
        return options.stream()
                .filter(option -> option.codePointCount(0, option.length()) > Form.LONGEST_OPTION)
                .findFirst()
                .map(option -> new Trouble.TooLong(option, Form.LONGEST_OPTION));
    }

    private static Optional<Trouble> twice(List<String> options) {
        var lower = options.stream().map(option -> option.toLowerCase(Locale.ROOT)).toList();
        return options.stream()
                .filter(option -> {
                    var one = option.toLowerCase(Locale.ROOT);
                    return lower.indexOf(one) != lower.lastIndexOf(one);
                })
                .findFirst()
                .map(Trouble.Twice::new);
    }
}
