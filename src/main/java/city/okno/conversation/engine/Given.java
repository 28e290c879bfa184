package city.okno.conversation.engine;

import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Values;
import city.okno.script.Choice;
import city.okno.script.When;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a flow is given at its start: by a caller with types, by a button or a link as text.
final class Given {

    private final Flow flow;

    Given(Flow flow) {
        this.flow = flow;
    }

    /// The flow at its first step, with what was given and fits.
    Frame frame(Map<String, ?> arguments) {
        var slots = Values.NONE;
        var given = new ArrayList<String>();
        for (var name : flow.takes()) {
            var argument = arguments.get(name);
            var value = argument == null ? Optional.empty() : typed(flow.slot(name), argument);
            if (value.isPresent()) {
                slots = slots.with(name, value.get());
                given.add(name);
            }
        }
        return Frame.begin(flow.name(), flow.first(), slots, given);
    }

    /// Whether everything is there that cannot be asked for.
    boolean enough(Map<String, ?> arguments) {
        return frame(arguments).given().containsAll(flow.needs());
    }

    /// A choice that was made gives its id to a slot of another type.
    private static Optional<?> typed(Slot slot, Object given) {
        var value =
                given instanceof Choice made && slot.type() != AnswerType.CHOICE
                        ? made.id()
                        : given;
        return switch (slot.type()) {
            case TEXT ->
                    value instanceof Long number
                            ? Optional.of(number.toString())
                            : is(String.class, value);
            case PHONE -> is(String.class, value);
            case NUMBER -> value instanceof String text ? number(text) : whole(value);
            case DATE -> value instanceof String text ? date(text) : is(LocalDate.class, value);
            case TIME -> value instanceof String text ? time(text) : is(LocalTime.class, value);
            case WHEN ->
                    value instanceof String text
                            ? When.ofCode(text).map(When::plain)
                            : Optional.of(value).filter(Map.class::isInstance);
            case YES_NO, CONSENT ->
                    value instanceof String text
                            ? Optional.of(text.equals("true") || text.equals("yes"))
                            : is(Boolean.class, value);
            case CHOICE ->
                    value instanceof Choice
                            ? Optional.of(value)
                            : Optional.of(new Choice(value.toString(), value.toString()));
            case MANY, PHOTO -> Optional.of(value).filter(List.class::isInstance);
            case LOCATION -> Optional.of(value).filter(Map.class::isInstance);
        };
    }

    private static <T> Optional<T> is(Class<T> type, Object value) {
        return Optional.of(value).filter(type::isInstance).map(type::cast);
    }

    private static Optional<Long> whole(Object value) {
        return is(Number.class, value).map(Number::longValue);
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
