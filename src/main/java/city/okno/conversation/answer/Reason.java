package city.okno.conversation.answer;

import java.util.Locale;

/// Why an answer does not fit. Each has its words in `bot-scripts/common`.
public enum Reason {
    EMPTY,
    /// Arguments `min` and `length`.
    SHORT,
    /// Arguments `max` and `length`.
    LONG,
    NUMBER,
    WHOLE_NUMBER,
    ONE_NUMBER,
    /// Argument `min`.
    SMALL,
    /// Argument `max`.
    LARGE,
    DATE,
    NO_SUCH_DATE,
    TIME,
    /// Neither a day nor a time of day to come at.
    WHEN,
    NO_SUCH_TIME,
    /// The day or the time is over.
    OVER,
    PHONE,
    OPTION,
    /// Argument `piece`, what stood there and is no option.
    ONE_OF_SEVERAL,
    /// Argument `min`.
    FEW,
    /// Argument `max`.
    MANY,
    YES_NO,
    CONSENT,
    LOCATION,
    PHOTO;

    /// Key of the words, for example `common.unclear_short`.
    public String key() {
        return "common.unclear_" + name().toLowerCase(Locale.ROOT);
    }
}
