package city.okno.script.read;

import city.okno.script.Role;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Word;
import city.okno.script.words.TextBook;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one flow file.
public final class FlowReader {

    private static final List<String> KEYS =
            List.of(
                    "flow", "title", "menu", "beside", "roles", "takes", "slots", "expire", "guard",
                    "steps", "migrate", "drain");

    /// Where every flow is an interjection.
    private static final String ALWAYS_THERE = "common";

    private final String folder;
    private final TextBook book;
    private final Set<String> flows;
    private final Form form;

    /// @param flows names of all flows
    public FlowReader(String folder, TextBook book, Set<String> flows, Form form) {
        this.folder = folder;
        this.book = book;
        this.flows = flows;
        this.form = form;
    }

    /// The name in a flow file, before it is read.
    public static Optional<Yaml.Text> name(Yaml file, Form form) {
        return form.fields(file, "a flow")
                .flatMap(fields -> form.need(fields, "flow", "a flow file"))
                .flatMap(value -> form.text(value, "the flow's name"))
                .filter(text -> form.name(text.place(), text.text(), Names.DOTTED).isPresent());
    }

    /// Empty when it has no name or no steps.
    public Optional<Draft> read(Yaml.Fields file, String name) {
        form.only(file, "a flow", KEYS);
        var words = new WordFinder(book, folder, name, form.faults());
        var parts = FlowParts.of(form, words);
        var slots = new SlotReader(parts).all(file);
        var title =
                form.need(file, "title", "a flow")
                        .flatMap(value -> form.text(value, "words.…"))
                        .map(words::written)
                        .orElse(new Word("", file.place()));
        var guard = steps(file, "guard");
        var list = new ArrayList<>(guard);
        list.addAll(steps(file, "steps"));
        if (form.need(file, "steps", "a flow").isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        var ids = StepIds.of(list, form);
        var steps = new StepReader(parts, ids, flows, slots).all(list, guard.size());
        var flow =
                new Flow(
                        name,
                        folder,
                        title,
                        form.text(file, "menu", "a number").flatMap(this::position).orElse(null),
                        beside(file),
                        roles(file),
                        slots,
                        takes(file, parts.places()),
                        form.find(file, "expire").map(this::expiry).orElse(null),
                        steps,
                        ids.of(list.getFirst()),
                        migrations(file),
                        form.text(file, "drain", "now").map(this::now).orElse(false),
                        file.place());
        return Optional.of(new Draft(flow, parts.places()));
    }

    private List<Yaml.Fields> steps(Yaml.Fields file, String key) {
        return form.find(file, key).map(value -> form.items(value, "a list of steps")).stream()
                .flatMap(List::stream)
                .flatMap(step -> form.fields(step, "a step").stream())
                .toList();
    }

    private Optional<Integer> position(Yaml.Text text) {
        if (!text.text().matches("[0-9]{1,4}")) {
            form.faults().add(Kind.VALUE, text.place(), "no place in the menu", "a number");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text.text()));
    }

    private boolean beside(Yaml.Fields file) {
        var written = form.text(file, "beside", "true");
        written.filter(text -> !text.text().equals("true"))
                .ifPresent(text ->
                        form.faults()
                                .add(
                                        Kind.VALUE,
                                        text.place(),
                                        "“" + text.text() + "”",
                                        "true, or no beside:"));
        return written.isPresent() || folder.equals(ALWAYS_THERE);
    }

    private boolean now(Yaml.Text text) {
        if (!text.text().equals("now")) {
            form.faults()
                    .add(Kind.VALUE, text.place(), "“" + text.text() + "”", "now, or no drain:");
        }
        return true;
    }

    private Set<Role> roles(Yaml.Fields file) {
        var roles = new LinkedHashSet<Role>();
        for (var text : form.texts(file, "roles", "a role")) {
            Role.of(text.text())
                    .ifPresentOrElse(
                            roles::add,
                            () ->
                                    form.faults()
                                            .unknown(
                                                    Kind.VALUE,
                                                    text.place(),
                                                    "role",
                                                    text.text(),
                                                    Arrays.stream(Role.values())
                                                            .map(Role::code)
                                                            .toList()));
        }
        return roles;
    }

    private Set<String> takes(Yaml.Fields file, Places places) {
        var takes = new LinkedHashSet<String>();
        for (var text : form.texts(file, "takes", "a slot")) {
            places.mark("takes", text.text(), text.place());
            takes.add(text.text());
        }
        return takes;
    }

    private Flow.@Nullable Expiry expiry(Yaml value) {
        var fields = form.fields(value, "{ after: P3D, remind: [P1D] }");
        if (fields.isEmpty()) {
            return null;
        }
        form.only(fields.get(), "expire", List.of("after", "remind"));
        var after =
                form.need(fields.get(), "after", "expire")
                        .flatMap(it -> form.text(it, "a duration"))
                        .flatMap(this::duration);
        if (after.isEmpty()) {
            return null;
        }
        var remind = new ArrayList<Duration>();
        for (var text : form.texts(fields.get(), "remind", "a duration")) {
            duration(text)
                    .ifPresent(each -> {
                        remind.add(each);
                        if (each.compareTo(after.get()) >= 0) {
                            form.faults()
                                    .add(
                                            Kind.VALUE,
                                            text.place(),
                                            "a reminder after the flow expired",
                                            "less than " + after.get());
                        }
                    });
        }
        return new Flow.Expiry(after.get(), remind);
    }

    private Optional<Duration> duration(Yaml.Text text) {
        try {
            var duration = Duration.parse(text.text());
            if (duration.isPositive()) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException notOne) {
            // told below
        }
        form.faults()
                .add(
                        Kind.VALUE,
                        text.place(),
                        "“" + text.text() + "” is no duration",
                        "P3D for days, PT2H for hours");
        return Optional.empty();
    }

    private List<Flow.Migration> migrations(Yaml.Fields file) {
        var all = new ArrayList<Flow.Migration>();
        form.with(
                file,
                "migrate",
                value ->
                        form.items(value, "a list like { from: old, to: new }")
                                .forEach(each -> migration(each).ifPresent(all::add)));
        return all;
    }

    private Optional<Flow.Migration> migration(Yaml value) {
        return form.fields(value, "{ from: old, to: new }")
                .flatMap(fields -> {
                    form.only(fields, "migrate", List.of("from", "to", "slots"));
                    var from =
                            form.need(fields, "from", "migrate")
                                    .flatMap(it -> form.text(it, "a step of the older script"));
                    var to =
                            form.need(fields, "to", "migrate")
                                    .flatMap(it -> form.text(it, "a step"));
                    if (from.isEmpty() || to.isEmpty()) {
                        return Optional.empty();
                    }
                    return Optional.of(
                            new Flow.Migration(
                                    from.get().text(),
                                    to.get().text(),
                                    renamed(fields),
                                    to.get().place()));
                });
    }

    private Map<String, String> renamed(Yaml.Fields migration) {
        var slots = new LinkedHashMap<String, String>();
        form.find(migration, "slots")
                .flatMap(value -> form.fields(value, "old slot: new slot"))
                .ifPresent(fields ->
                        fields.fields()
                                .forEach((name, field) ->
                                        form.text(field.value(), "a slot")
                                                .ifPresent(to -> slots.put(name, to.text()))));
        return slots;
    }
}
