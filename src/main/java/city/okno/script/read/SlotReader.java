package city.okno.script.read;

import city.okno.script.fault.Kind;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `slots:`.
final class SlotReader {

    private static final List<String> KEYS =
            List.of("type", "min", "max", "optional", "from", "also", "options", "check");

    private final Form form;
    private final WordFinder words;
    private final OptionsReader options;
    private final ConditionReader conditions;
    private final Places places;

    SlotReader(FlowParts parts) {
        this.form = parts.form();
        this.words = parts.words();
        this.options = parts.options();
        this.conditions = parts.conditions();
        this.places = parts.places();
    }

    Map<String, Slot> all(Yaml.Fields flow) {
        var all = new LinkedHashMap<String, Slot>();
        form.find(flow, "slots")
                .flatMap(value -> form.fields(value, "slots by name"))
                .ifPresent(fields ->
                        fields.fields()
                                .values()
                                .forEach(field ->
                                        one(field).ifPresent(it -> all.put(it.name(), it))));
        return all;
    }

    private Optional<Slot> one(Yaml.Field field) {
        var name = field.name();
        if (form.name(field.place(), name, Names.SIMPLE).isEmpty()) {
            return Optional.empty();
        }
        if (name.equals(Slot.ANSWER)) {
            form.faults()
                    .add(
                            Kind.VALUE,
                            field.place(),
                            "“answer” means the new answer in checks",
                            "another name");
        }
        return form.fields(field.value(), "a slot like { type: text, max: 120 }")
                .map(slot -> {
                    form.only(slot, "a slot", KEYS);
                    // a wrong type was told; the rest can be proved with another
                    var type = form.need(slot, "type", "a slot").flatMap(this::type);
                    return slot(field, slot, type.orElse(AnswerType.TEXT));
                });
    }

    private Slot slot(Yaml.Field field, Yaml.Fields slot, AnswerType type) {
        var name = field.name();
        form.text(slot, "from", "an action that lists choices")
                .ifPresent(action -> places.mark(name, "slot from", action.place()));
        var from = options.read(name, slot).orElse(null);
        if (from != null && !type.hasOptions()) {
            form.faults()
                    .add(
                            Kind.VALUE,
                            slot.place(),
                            "options for a " + type.code(),
                            "type: choice or many");
        }
        return new Slot(
                name,
                type,
                number(slot, "min"),
                number(slot, "max"),
                form.text(slot, "optional", "true or false").map(this::flag).orElse(false),
                from,
                checks(slot),
                words.found("label_" + name, field.place()).orElse(null),
                field.place());
    }

    private Optional<AnswerType> type(Yaml value) {
        return form.text(value, "a type")
                .flatMap(text -> {
                    var type = AnswerType.of(text.text());
                    if (type.isEmpty()) {
                        var codes =
                                Arrays.stream(AnswerType.values()).map(AnswerType::code).toList();
                        form.faults().unknown(Kind.VALUE, text.place(), "type", text.text(), codes);
                    }
                    return type;
                });
    }

    private @Nullable Long number(Yaml.Fields slot, String key) {
        var text = form.text(slot, key, "a whole number");
        if (text.isPresent() && !text.get().text().matches("-?[0-9]{1,15}")) {
            form.faults().add(Kind.VALUE, text.get().place(), "no whole number");
            return null;
        }
        return text.map(number -> Long.valueOf(number.text())).orElse(null);
    }

    private boolean flag(Yaml.Text text) {
        if (!text.text().equals("true") && !text.text().equals("false")) {
            form.faults().add(Kind.VALUE, text.place(), "“" + text.text() + "”", "true or false");
        }
        return text.text().equals("true");
    }

    private List<Slot.Check> checks(Yaml.Fields slot) {
        var checks = new ArrayList<Slot.Check>();
        form.with(
                slot,
                "check",
                value -> {
                    switch (value) {
                        case Yaml.Items items ->
                                items.items().forEach(each -> check(each).ifPresent(checks::add));
                        case Yaml.Fields _, Yaml.Text _ -> check(value).ifPresent(checks::add);
                    }
                });
        return checks;
    }

    private Optional<Slot.Check> check(Yaml value) {
        return form.fields(value, "{ if: condition, else: words.… }")
                .flatMap(check -> {
                    form.only(check, "a check", List.of("if", "else"));
                    var condition = form.need(check, "if", "a check");
                    var word =
                            form.need(check, "else", "a check")
                                    .flatMap(it -> form.text(it, "words.…"));
                    return condition.isPresent() && word.isPresent()
                            ? Optional.of(
                                    new Slot.Check(
                                            conditions.read(condition.get()),
                                            words.written(word.get())))
                            : Optional.empty();
                });
    }
}
