package city.okno.script.expression;

import city.okno.script.Choice;
import city.okno.script.Role;
import city.okno.script.flow.Situation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Plain values as CEL has them.
final class CelValues {

    private CelValues() {}

    static Object of(Object value) {
        return switch (value) {
            case LocalDate date -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
            case LocalTime time -> Duration.ofNanos(time.toNanoOfDay());
            case BigDecimal decimal -> decimal.doubleValue();
            case Choice choice -> choice.id();
            case List<?> many -> many.stream().map(CelValues::of).toList();
            case Map<?, ?> components -> {
                var all = new HashMap<String, Object>();
                components.forEach((name, each) -> all.put(String.valueOf(name), of(each)));
                yield all;
            }
            default -> value;
        };
    }

    static Map<String, Object> event(Situation event) {
        return Map.of(
                "language", event.language(),
                "channel", event.channel().code(),
                "roles", event.roles().stream().map(Role::code).sorted().toList(),
                "now", event.now(),
                "today", of(event.today()));
    }
}
