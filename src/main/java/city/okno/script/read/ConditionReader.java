package city.okno.script.read;

import city.okno.script.expression.Expressions;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Condition;
import city.okno.script.flow.Place;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;

/// Reads what stands under `if:`.
public final class ConditionReader {

    private final Form form;
    private final Places places;

    ConditionReader(Form form, Places places) {
        this.form = form;
        this.places = places;
    }

    /// What cannot be read holds, so that the rest of the flow can be proved.
    Condition read(Yaml value) {
        var text =
                form.text(value, "a condition").orElse(new Yaml.Text("true", true, value.place()));
        var place = inside(text);
        return switch (Expressions.read(text.text())) {
            case Expressions.Read.Fine(var condition) -> places.put(condition, place);
            case Expressions.Read.Wrong(var problems) -> {
                problems.forEach(problem -> tell(form.faults(), place, problem));
                yield read(new Yaml.Text("true", true, value.place()));
            }
        };
    }

    /// Tells a problem of an expression that begins at a place.
    public static void tell(Faults faults, Place begin, Expressions.Problem problem) {
        var place = new Place(begin.file(), begin.line(), begin.column() + problem.column());
        faults.add(Kind.CONDITION, place, problem.message(), problem.expected());
    }

    private static Place inside(Yaml.Text text) {
        var place = text.place();
        return text.quoted() ? new Place(place.file(), place.line(), place.column() + 1) : place;
    }
}
