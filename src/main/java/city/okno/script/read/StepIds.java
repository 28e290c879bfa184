package city.okno.script.read;

import city.okno.script.fault.Kind;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names all steps of a flow, so that branches may point forward.
final class StepIds {

    private static final List<String> BRANCHES = List.of("then", "else");

    private final Form form;
    private final IdentityHashMap<Yaml.Fields, String> ids = new IdentityHashMap<>();
    private final Map<String, Yaml.Fields> steps = new HashMap<>();

    private StepIds(Form form) {
        this.form = form;
    }

    /// @param list the steps of the flow
    static StepIds of(List<Yaml.Fields> list, Form form) {
        var all = new StepIds(form);
        for (int i = 0; i < list.size(); i++) {
            all.add(list.get(i), "~" + (i + 1));
        }
        return all;
    }

    String of(Yaml.Fields step) {
        return ids.getOrDefault(step, Draft.UNKNOWN);
    }

    boolean has(String id) {
        return steps.containsKey(id);
    }

    /// Those that an author can name.
    Set<String> named() {
        var named = new java.util.TreeSet<>(steps.keySet());
        named.removeIf(id -> !Names.ID.fits(id));
        return named;
    }

    private void add(Yaml.Fields step, String otherwise) {
        var id = named(step).orElse(otherwise);
        var twin = steps.putIfAbsent(id, step);
        if (twin != null) {
            form.faults()
                    .add(
                            Kind.STEP_TWICE,
                            step.place(),
                            "a second step “"
                                    + id
                                    + "”; the first stands in line "
                                    + twin.place().line(),
                            "an id of its own");
        }
        ids.put(step, id);
        branches(step).forEach((name, branch) -> add(branch, id + "/" + name));
    }

    private Optional<String> named(Yaml.Fields step) {
        for (var key : List.of("id", "ask", "do", "call")) {
            if (step.has(key) && step.get(key).value() instanceof Yaml.Text text) {
                return form.name(text.place(), text.text(), Names.ID);
            }
        }
        return Optional.empty();
    }

    /// The steps that stand inside a step.
    private static Map<String, Yaml.Fields> branches(Yaml.Fields step) {
        var inside = new LinkedHashMap<String, Yaml.Fields>();
        step.fields()
                .forEach((key, field) -> {
                    if (BRANCHES.contains(key) && field.value() instanceof Yaml.Fields branch) {
                        inside.put(key, branch);
                    } else if (key.equals("on") && field.value() instanceof Yaml.Fields all) {
                        all.fields()
                                .forEach((name, each) -> {
                                    if (each.value() instanceof Yaml.Fields b) {
                                        inside.put(name, b);
                                    }
                                });
                    }
                });
        return inside;
    }
}
