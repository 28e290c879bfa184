package city.okno.script.read;

import city.okno.script.fault.Kind;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Branches;
import city.okno.script.flow.Options;
import city.okno.script.flow.Place;
import city.okno.script.flow.Said;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.flow.Word;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the steps of one flow. A branch written inline becomes a step of its own, whose next step
/// is that of the step around it.
final class StepReader {

    private static final String NEXT = "next";
    private static final String ELSE = "else";

    /// What is known of the place of a step.
    ///
    /// @param next id of the step after it
    /// @param around id of the step that it stands in; null in the list
    /// @param guard whether it stands under `guard:`
    private record Setting(String next, @Nullable String around, boolean guard, int depth) {

        Setting inside(String around) {
            return new Setting(next, around, guard, depth + 1);
        }
    }

    private final FlowParts parts;
    private final Form form;
    private final StepIds ids;
    private final Set<String> flows;
    private final Map<String, Slot> slots;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    StepReader(FlowParts parts, StepIds ids, Set<String> flows, Map<String, Slot> slots) {
        this.parts = parts;
        this.form = parts.form();
        this.ids = ids;
        this.flows = flows;
        this.slots = slots;
    }

    /// @param guards how many of the steps are the guard
    Map<String, Step> all(List<Yaml.Fields> list, int guards) {
        for (int i = 0; i < list.size(); i++) {
            var next = i + 1 < list.size() ? ids.of(list.get(i + 1)) : Draft.NOWHERE;
            read(list.get(i), new Setting(next, null, i < guards, 0));
        }
        return steps;
    }

    private void read(Yaml.Fields fields, Setting setting) {
        var id = ids.of(fields);
        var kind = StepKind.of(fields, form);
        parts.places().depth(id, setting.depth());
        var place = fields.place();
        // keeps the order of the file although inner steps are read first
        steps.put(id, new Step.Go(id, Said.NOTHING, setting.next(), place));
        var step =
                switch (kind) {
                    case ASK -> ask(fields, id, setting);
                    case DO -> {
                        var branches = on(fields, id, setting);
                        yield new Step.Do(
                                id,
                                said(fields, id),
                                value(fields, id, "do", "an action"),
                                parts.arguments().all(fields, id),
                                branches,
                                Set.of(),
                                place);
                    }
                    case CALL ->
                            new Step.Call(
                                    id,
                                    said(fields, id),
                                    value(fields, id, "call", "a flow"),
                                    parts.arguments().all(fields, id),
                                    on(fields, id, setting),
                                    place);
                    case GO -> go(fields, id, setting);
                    case CORRECT ->
                            new Step.Correct(
                                    id,
                                    said(fields, id),
                                    slots(fields, "correct", id),
                                    setting.around() == null ? setting.next() : setting.around(),
                                    place);
                    case IF ->
                            new Step.If(
                                    id,
                                    said(fields, id),
                                    parts.conditions().read(fields.get("if").value()),
                                    branch(fields, "then", id, setting),
                                    branch(fields, ELSE, id, setting),
                                    place);
                    case END ->
                            new Step.End(
                                    id,
                                    said(fields, id),
                                    end(fields),
                                    parts.arguments().all(fields, id),
                                    place);
                    case TELL -> new Step.Go(id, said(fields, id), setting.next(), place);
                };
        steps.put(id, step);
    }

    private Said said(Yaml.Fields fields, String id) {
        return parts.said().read(fields, id, null);
    }

    private Step ask(Yaml.Fields fields, String id, Setting setting) {
        var name = value(fields, id, "ask", "a slot");
        var place = fields.get("ask").place();
        var slot = slots.get(name);
        value(fields, id, "from", "an action that lists choices");
        var own = parts.options().read(name, fields).orElse(null);
        return new Step.Ask(
                id,
                parts.said().read(fields, id, question(fields, slot, name, place)),
                name,
                own != null ? own : options(slot, place),
                retry(fields),
                parts.options().buttons(name, fields),
                slots(fields, "hears", id),
                form.text(fields, "written", "a slot").map(Yaml.Text::text).orElse(null),
                parts.said().word(fields, "done").orElse(null),
                parts.said().word(fields, "skip").orElse(null),
                on(fields, id, setting),
                fields.place());
    }

    private @Nullable Word question(
            Yaml.Fields fields, @Nullable Slot slot, String name, Place place) {
        var silent = slot == null || fields.has("say");
        return silent ? null : parts.words().needed("ask_" + name, place);
    }

    private @Nullable Options options(@Nullable Slot slot, Place place) {
        if (slot == null) {
            return null;
        }
        return switch (slot.type()) {
            case YES_NO -> decision(slot, "yes", "no", place);
            case CONSENT -> decision(slot, "agree", "disagree", place);
            case CHOICE, MANY, TEXT, NUMBER, DATE, TIME, WHEN, PHONE, LOCATION, PHOTO ->
                    slot.options();
        };
    }

    /// Labels of its own where there are words `<slot>_yes` and `<slot>_no`.
    private Options decision(Slot slot, String yes, String no, Place place) {
        var words = parts.words();
        return new Options.Always(
                List.of(
                        new Options.Fixed(
                                "yes",
                                words.found(slot.name() + "_yes", place)
                                        .orElseGet(() -> words.needed(yes, place))),
                        new Options.Fixed(
                                "no",
                                words.found(slot.name() + "_no", place)
                                        .orElseGet(() -> words.needed(no, place)))));
    }

    private List<Word> retry(Yaml.Fields fields) {
        return form.texts(fields, "retry", "words.…").stream().map(parts.words()::written).toList();
    }

    private Step go(Yaml.Fields fields, String id, Setting setting) {
        var target = value(fields, id, "go", "a step or a flow");
        var field = fields.get("go");
        var said = said(fields, id);
        var with = parts.arguments().all(fields, id);
        if (ids.has(target) && flows.contains(target)) {
            form.faults()
                    .add(
                            Kind.AMBIGUOUS_NAME,
                            field.value().place(),
                            "“" + target + "” is a step of this flow and a flow",
                            "an id for the step");
        }
        if (flows.contains(target)) {
            return setting.guard()
                    ? guarding(id, said, target, with, setting, fields.place())
                    : new Step.HandOver(id, said, target, with, fields.place());
        }
        var next = step(target, field.value().place(), setting);
        return new Step.Go(id, said, next, fields.place());
    }

    /// A guard's other flow comes back; refused there is refused here.
    private Step guarding(
            String id,
            Said said,
            String flow,
            Map<String, Argument> with,
            Setting setting,
            Place place) {
        var refused = id + "/" + Guards.REFUSED;
        steps.put(refused, new Step.End(refused, Said.NOTHING, Guards.REFUSED, Map.of(), place));
        var on = new Branches(Map.of(Guards.REFUSED, refused), setting.next());
        return new Step.Call(id, said, flow, with, on, place);
    }

    private List<String> slots(Yaml.Fields fields, String key, String id) {
        var slots = form.texts(fields, key, "a slot");
        slots.forEach(slot -> parts.places().mark(id, slot.text(), slot.place()));
        return slots.stream().map(Yaml.Text::text).toList();
    }

    private String end(Yaml.Fields fields) {
        var field = fields.get("end");
        return form.text(field.value(), "the name of this end")
                .flatMap(text -> form.name(text.place(), text.text(), Names.SIMPLE))
                .orElse("");
    }

    private Branches on(Yaml.Fields fields, String id, Setting setting) {
        var on = new LinkedHashMap<String, String>();
        if (fields.has("on")) {
            parts.places().mark(id, "on", fields.get("on").place());
        }
        form.find(fields, "on")
                .flatMap(value -> form.fields(value, "branches by outcome"))
                .ifPresent(branches ->
                        branches.fields()
                                .forEach((name, field) -> {
                                    parts.places().mark(id, "on " + name, field.place());
                                    on.put(name, target(field.value(), id, setting));
                                }));
        var otherwise = Optional.ofNullable(on.remove(ELSE)).orElse(setting.next());
        return new Branches(on, otherwise);
    }

    private String branch(Yaml.Fields fields, String key, String id, Setting setting) {
        return form.find(fields, key)
                .map(value -> target(value, id, setting))
                .orElse(setting.next());
    }

    private String target(Yaml value, String id, Setting setting) {
        if (value instanceof Yaml.Fields inline) {
            read(inline, setting.inside(id));
            return ids.of(inline);
        }
        return form.text(value, "a step or the step itself")
                .map(text -> step(text.text(), text.place(), setting))
                .orElse(Draft.UNKNOWN);
    }

    private String step(String target, Place place, Setting setting) {
        if (target.equals(NEXT)) {
            return setting.next();
        }
        if (!ids.has(target)) {
            form.faults().unknown(Kind.UNKNOWN_STEP, place, "step", target, ids.named());
            return Draft.UNKNOWN;
        }
        return target;
    }

    private String value(Yaml.Fields fields, String id, String key, String what) {
        var text = form.text(fields, key, what);
        text.ifPresent(it -> parts.places().mark(id, key, it.place()));
        return text.map(Yaml.Text::text).orElse("");
    }
}
