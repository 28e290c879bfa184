package city.okno.poll;

import city.okno.script.Wording;
import java.util.List;
import java.util.stream.IntStream;

/// What kind of answer a poll wants. Options have places from 1, in the order of their author.
public sealed interface Form {

    /// Characters of an option: it stands on a button, and VK shows 40.
    int LONGEST_OPTION = 40;

    int MOST_OPTIONS = 10;

    /// Characters of an answer in own words.
    int LONGEST_TEXT = 500;

    /// One option.
    record Single(List<Wording> options) implements Form {
        public Single {
            options = checked(options);
        }
    }

    /// One option or more.
    record Several(List<Wording> options) implements Form {
        public Several {
            options = checked(options);
        }
    }

    /// A whole number from 1 to `points`.
    ///
    /// @param points 3–10
    /// @param low what 1 means
    /// @param high what the highest number means
    record Scale(int points, Wording low, Wording high) implements Form {
        public Scale {
            if (points < 3 || points > MOST_OPTIONS) {
                throw new IllegalArgumentException("not the points of a scale: " + points);
            }
        }
    }

    /// A few words of one's own.
    record ShortText() implements Form {}

    /// How many places an answer can choose from; 0 for words.
    default int places() {
        return switch (this) {
            case Single(var options) -> options.size();
            case Several(var options) -> options.size();
            case Scale(var points, _, _) -> points;
            case ShortText() -> 0;
        };
    }

    /// What people read on the places, from the first on; empty for words.
    default List<String> labels(String language) {
        return switch (this) {
            case Single(var options) -> options.stream().map(it -> it.in(language)).toList();
            case Several(var options) -> options.stream().map(it -> it.in(language)).toList();
            case Scale(var points, _, _) ->
                    IntStream.rangeClosed(1, points).mapToObj(String::valueOf).toList();
            case ShortText() -> List.of();
        };
    }

    /// Whether the answer is one this form asks for.
    default boolean takes(Answer answer) {
        return switch (answer) {
            case Answer.Written(var text) ->
                    this instanceof ShortText
                            && !text.isBlank()
                            && text.codePointCount(0, text.length()) <= LONGEST_TEXT;
            case Answer.Chosen(var places) ->
                    places.stream().allMatch(place -> place >= 1 && place <= places())
                            && (places.size() == 1 || this instanceof Several);
        };
    }

    private static List<Wording> checked(List<Wording> options) {
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException("2 to 10 options are expected");
        }
        return List.copyOf(options);
    }
}
