package city.okno.script;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What another program may let residents be told: words with variables. Words and types of one
/// version do not change; a change is a new version, and both stay until nobody sends the older
/// one.
///
/// @param name for example `centre.closed`
/// @param version from 1
/// @param words the key under which its words stand, for example `template.centre.closed.v1`
/// @param variables by name, in order of the file; all of them have to be given
public record Template(
        String name,
        int version,
        Category category,
        String words,
        Map<String, Variable> variables) {

    public Template {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /// The key of what departments call it.
    public String title() {
        return words + ".title";
    }

    /// The key of what chats show.
    public String text() {
        return words + ".text";
    }

    /// The key of the short form for SMS.
    public String brief() {
        return Words.brief(text());
    }

    /// Why it is told: preferences and quiet hours follow from it.
    public enum Category {
        DOCUMENT,
        DEPARTMENT,
        APPOINTMENT,
        REMINDER;

        /// As it is written in files.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Category> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /// @param max characters of a text; 0 for the other types
    public record Variable(Type type, int max) {}

    /// What a variable holds.
    public enum Type {
        /// A [String].
        TEXT,
        /// A whole number, a [Long].
        NUMBER,
        /// A [java.math.BigDecimal] with at most two decimals; its words say the currency.
        MONEY,
        /// A [java.time.LocalDate].
        DATE,
        /// A [java.time.LocalTime].
        TIME,
        /// An [java.time.Instant].
        MOMENT;

        /// As it is written in files.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Type> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
