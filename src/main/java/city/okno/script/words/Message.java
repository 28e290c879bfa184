package city.okno.script.words;

import city.okno.script.RichText;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// One text in one language.
public final class Message {

    private static final Set<Use> AS_TEXT = EnumSet.of(Use.PLAIN);

    private final String pattern;

    /// In English the day goes before the month and clocks count to 24, as on buttons and tickets.
    private final ULocale language;

    private final ZoneId zone;
    private final MessageShape shape;

    /// @param zone in which instants are shown
    /// @throws IllegalArgumentException with ICU's words when it is no message
    Message(String pattern, String language, ZoneId zone) {
        this.pattern = pattern;
        this.language =
                ULocale.ENGLISH.getLanguage().equals(language) ? ULocale.UK : new ULocale(language);
        this.zone = zone;
        this.shape = MessageShape.of(pattern);
        format();
    }

    /// Stands for a text that cannot be read, which was told.
    static Message broken(String language, ZoneId zone) {
        return new Message("", language, zone);
    }

    /// As it is written.
    public String pattern() {
        return pattern;
    }

    public boolean isBroken() {
        return pattern.isEmpty();
    }

    public MessageShape shape() {
        return shape;
    }

    public ULocale language() {
        return language;
    }

    /// @throws IllegalArgumentException when an argument is missing or does not fit its use
    public RichText text(Map<String, ?> arguments) {
        return Markup.parse(filled(arguments), _ -> {});
    }

    /// As the other, telling what is wrong with the markup.
    public RichText text(Map<String, ?> arguments, Consumer<String> problems) {
        return Markup.parse(filled(arguments), problems);
    }

    private String filled(Map<String, ?> arguments) {
        var prepared = new HashMap<String, Object>();
        shape.uses()
                .forEach((name, uses) -> {
                    var value = arguments.get(name);
                    if (value == null) {
                        throw new IllegalArgumentException("missing argument " + name);
                    }
                    prepared.put(name, prepared(value, uses));
                });
        return format().format(prepared);
    }

    /// ICU's formats are not for several threads, so each use makes its own.
    private MessageFormat format() {
        return new MessageFormat(pattern, language);
    }

    private Object prepared(Object value, Set<Use> uses) {
        return switch (value) {
            case Integer number -> prepared(number.longValue(), uses);
            case Long number when uses.equals(AS_TEXT) -> number.toString();
            case Number number -> number;
            case Boolean yes -> yes ? "yes" : "no";
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.atZone(zone);
            case Duration _, List<?> _, Map<?, ?> _ ->
                    throw new IllegalArgumentException("cannot be shown: " + value.getClass());
            case String digits
                    when uses.stream().anyMatch(Use::wantsNumber)
                            && digits.matches("-?[0-9]{1,18}") ->
                    Long.parseLong(digits);
            case String text -> Markup.hide(text);
            default -> value;
        };
    }
}
