package city.okno.script.read;

import city.okno.script.fault.Kind;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a step does, told by its key.
enum StepKind {
    ASK("options", "from", "also", "retry", "buttons", "hears", "written", "done", "skip", "on"),
    DO("with", "on"),
    CALL("with", "on"),
    GO("with"),
    CORRECT,
    IF("then", "else"),
    END("with"),
    TELL;

    private final ImmutableList<String> further;

    StepKind(String... further) {
        this.further = ImmutableList.copyOf(further);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a step, after its keys were looked at.
    static StepKind of(Yaml.Fields step, Form form) {
        var kinds = Arrays.stream(values()).filter(kind -> step.has(kind.key())).toList();
        if (kinds.size() > 1) {
            form.faults()
                    .add(
                            Kind.FORM,
                            step.place(),
                            "a step that does two things: "
                                    + kinds.getFirst().key()
                                    + " and "
                                    + kinds.get(1).key(),
                            "two steps");
        }
        var kind = kinds.isEmpty() ? TELL : kinds.getFirst();
        kind.check(step, form);
        return kind;
    }

    private void check(Yaml.Fields step, Form form) {
        var keys = new ArrayList<>(List.of("id"));
        keys.addAll(SaidReader.KEYS);
        if (this != TELL) {
            keys.add(key());
        }
        keys.addAll(further);
        Arrays.stream(values())
                .filter(other -> other != this && step.has(other.key()))
                .forEach(other -> keys.add(other.key()));
        form.only(step, this == TELL ? "a step" : "a step that begins with " + key(), keys);
        if (this == TELL && SaidReader.KEYS.stream().noneMatch(step::has)) {
            form.faults()
                    .add(
                            Kind.FORM,
                            step.place(),
                            "a step that does nothing",
                            "say, ask, do, call, go, correct, if or end");
        }
    }
}
