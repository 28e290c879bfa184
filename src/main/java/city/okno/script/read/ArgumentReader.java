package city.okno.script.read;

import city.okno.script.fault.Kind;
import city.okno.script.flow.Argument;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads values under `with:`.
final class ArgumentReader {

    private static final String EXPECTED =
            "slots.…, result.…, event.…, item.…, a number, true, false, or a text in quotes";
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,9}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Form form;
    private final Places places;

    ArgumentReader(Form form, Places places) {
        this.form = form;
        this.places = places;
    }

    /// @param step whose arguments they are
    Map<String, Argument> all(Yaml.Fields in, String step) {
        var all = new LinkedHashMap<String, Argument>();
        form.find(in, "with")
                .flatMap(value -> form.fields(value, "values by name"))
                .ifPresent(fields ->
                        fields.fields()
                                .forEach((name, field) -> {
                                    places.mark(step, name, field.place());
                                    one(field.value()).ifPresent(it -> all.put(name, it));
                                }));
        return all;
    }

    Optional<Argument> one(Yaml value) {
        return form.text(value, EXPECTED)
                .flatMap(this::argument)
                .map(argument -> places.put(argument, value.place()));
    }

    /// A list, for `each:` and pictures: it can only come from somewhere.
    Optional<Argument> path(Yaml value) {
        var argument = one(value);
        if (argument.orElse(null) instanceof Argument.Literal) {
            form.faults()
                    .add(Kind.VALUE, value.place(), "a value stands here", "slots.… or result.…");
            return Optional.empty();
        }
        return argument;
    }

    private Optional<Argument> argument(Yaml.Text text) {
        if (text.quoted()) {
            return Optional.of(new Argument.Literal(text.text()));
        }
        var plain = text.text();
        if (WHOLE.matcher(plain).matches()) {
            return Optional.of(new Argument.Literal(Long.valueOf(plain)));
        }
        if (DECIMAL.matcher(plain).matches()) {
            return Optional.of(new Argument.Literal(new BigDecimal(plain)));
        }
        if (plain.equals("true") || plain.equals("false")) {
            return Optional.of(new Argument.Literal(Boolean.valueOf(plain)));
        }
        var path = List.of(plain.split("\\.", -1));
        if (path.stream().allMatch(name -> NAME.matcher(name).matches())) {
            var found = from(path.getFirst(), path.subList(1, path.size()));
            if (found.isPresent()) {
                return found;
            }
        }
        form.faults().add(Kind.VALUE, text.place(), "“" + plain + "” is no value", EXPECTED);
        return Optional.empty();
    }

    private static Optional<Argument> from(String head, List<String> rest) {
        if (head.equals("item")) {
            return Optional.of(new Argument.Item(rest));
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        return switch (head) {
            case "slots" -> Optional.of(new Argument.Slot(rest));
            case "result" -> Optional.of(new Argument.Result(rest));
            case "event" -> Optional.of(new Argument.Event(String.join(".", rest)));
            default -> Optional.empty();
        };
    }
}
