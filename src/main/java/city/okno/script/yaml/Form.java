package city.okno.script.yaml;

import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks values for the form that is expected, and tells faults when they have another one.
public final class Form {

    private final Faults faults;

    public Form(Faults faults) {
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }

    /// @param what what is expected, for people: `a flow`
    public Optional<Yaml.Fields> fields(Yaml value, String what) {
        return value instanceof Yaml.Fields fields ? Optional.of(fields) : wrong(value, what);
    }

    /// A text that is not empty.
    public Optional<Yaml.Text> text(Yaml value, String what) {
        return value instanceof Yaml.Text text && !text.text().isBlank()
                ? Optional.of(text)
                : wrong(value, what);
    }

    public Optional<Yaml.Text> text(Yaml.Fields in, String key, String what) {
        return find(in, key).flatMap(value -> text(value, what));
    }

    public List<Yaml> items(Yaml value, String what) {
        return value instanceof Yaml.Items items
                ? items.items()
                : this.<List<Yaml>>wrong(value, what).orElse(List.of());
    }

    /// The texts of a list; a single text counts as a list of one.
    public List<Yaml.Text> texts(Yaml value, String what) {
        var all = new ArrayList<Yaml.Text>();
        switch (value) {
            case Yaml.Items items ->
                    items.items().forEach(each -> text(each, what).ifPresent(all::add));
            case Yaml.Text _, Yaml.Fields _ -> text(value, what).ifPresent(all::add);
        }
        return all;
    }

    public List<Yaml.Text> texts(Yaml.Fields in, String key, String what) {
        return find(in, key).map(value -> texts(value, what)).orElse(List.of());
    }

    public Optional<Yaml> find(Yaml.Fields in, String key) {
        return Optional.ofNullable(in.fields().get(key)).map(Yaml.Field::value);
    }

    public Optional<Yaml> need(Yaml.Fields in, String key, String what) {
        var found = find(in, key);
        if (found.isEmpty()) {
            faults.add(Kind.MISSING_KEY, in.place(), what + " without “" + key + ":”");
        }
        return found;
    }

    /// Does something with a key if it is there.
    public void with(Yaml.Fields in, String key, Consumer<Yaml> then) {
        find(in, key).ifPresent(then);
    }

    /// Refuses all other keys.
    public void only(Yaml.Fields in, String what, Collection<String> keys) {
        in.fields()
                .forEach((name, field) -> {
                    if (!keys.contains(name)) {
                        faults.unknown(
                                Kind.UNKNOWN_KEY, field.place(), "key {} in " + what, name, keys);
                    }
                });
    }

    /// A name of the given form, or a fault.
    public Optional<String> name(Place place, String name, Names form) {
        if (form.fits(name)) {
            return Optional.of(name);
        }
        faults.add(Kind.VALUE, place, "“" + name + "” is no name here", form.expected());
        return Optional.empty();
    }

    private <T> Optional<T> wrong(Yaml value, String what) {
        faults.add(Kind.FORM, value.place(), value.shown() + " stands here", what);
        return Optional.empty();
    }
}
