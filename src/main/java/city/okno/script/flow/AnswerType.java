package city.okno.script.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a question wants to hear, and what its slot then holds.
public enum AnswerType {
    /// A [String].
    TEXT,
    /// A [Long].
    NUMBER,
    /// A [java.time.LocalDate].
    DATE,
    /// A [java.time.LocalTime].
    TIME,
    /// A map as [city.okno.script.When#plain] makes it.
    WHEN,
    /// A number in E.164 as a [String].
    PHONE,
    /// One [city.okno.script.Choice].
    CHOICE,
    /// A list of [city.okno.script.Choice].
    MANY,
    /// A [Boolean].
    YES_NO,
    /// A map of `latitude` and `longitude`, both [Double].
    LOCATION,
    /// A list of public ids of pictures.
    PHOTO,
    /// A [Boolean]; its text is said before the question.
    CONSENT;

    /// As it is written in a script: `yes_no`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AnswerType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    public boolean hasOptions() {
        return this == CHOICE || this == MANY;
    }

    /// Whether it is read from words in which many say the same, so that a button can say them.
    public boolean hasButtons() {
        return this == DATE || this == TIME || this == WHEN;
    }

    /// Whether the question is answered by more than one message, until `done`.
    public boolean collects() {
        return this == MANY || this == PHOTO;
    }
}
