package city.okno;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Event;
import city.okno.script.Choice;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Answers of actions by chance: any outcome, any values of its types.
final class RandomOutcomes {

    private final ActionCatalogue actions;
    private final Random random;

    RandomOutcomes(ActionCatalogue actions, Random random) {
        this.actions = actions;
        this.random = random;
    }

    /// Any outcome; what the script gives must be what the action takes.
    Event perform(String action, Map<String, Object> with) {
        var shape = actions.find(action).orElseThrow();
        shape.with()
                .forEach((name, component) -> {
                    if (!component.optional()) {
                        assertThat(with).as(action).containsKey(name);
                    }
                });
        var names = List.copyOf(shape.outcomes().keySet());
        var name = names.get(random.nextInt(names.size()));
        return new Event.Outcome(name, values(shape.outcomes().get(name)));
    }

    Event list(String action) {
        assertThat(actions.find(action)).isPresent();
        return new Event.Choices(
                IntStream.range(0, random.nextInt(14))
                        .mapToObj(i -> new Choice(String.valueOf(i), "Вариант " + i))
                        .toList());
    }

    private Map<String, Object> values(Map<String, Component> components) {
        var values = new LinkedHashMap<String, Object>();
        components.forEach((name, component) -> {
            if (!component.optional() || random.nextBoolean()) {
                values.put(name, value(component.type()));
            }
        });
        return values;
    }

    private Object value(PlainType type) {
        return switch (type) {
            case PlainType.Text() -> List.of("текст", "*a* {b}", "x").get(random.nextInt(3));
            case PlainType.Whole() -> (long) random.nextInt(1000);
            case PlainType.Decimal() -> BigDecimal.valueOf(random.nextInt(1000), 2);
            case PlainType.YesNo() -> random.nextBoolean();
            case PlainType.Date() -> LocalDate.of(2026, 1 + random.nextInt(12), 5);
            case PlainType.Time() -> LocalTime.of(random.nextInt(24), 0);
            case PlainType.Moment() -> Instant.ofEpochSecond(1_780_000_000L + random.nextInt(9999));
            case PlainType.Span() -> Duration.ofMinutes(random.nextInt(9999));
            case PlainType.OneOf(var names) -> names.get(random.nextInt(names.size()));
            case PlainType.Structure(var components) -> values(components);
            case PlainType.Many(var of) ->
                    IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value(of)).toList();
        };
    }
}
