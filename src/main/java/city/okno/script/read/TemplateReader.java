package city.okno.script.read;

import city.okno.script.Template;
import city.okno.script.Template.Category;
import city.okno.script.Template.Variable;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Place;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one template file.
public final class TemplateReader {

    private static final List<String> KEYS =
            List.of("template", "version", "category", "variables");

    private final String folder;
    private final Form form;

    /// @param folder the first part of the key of its words
    public TemplateReader(String folder, Form form) {
        this.folder = folder;
        this.form = form;
    }

    /// Empty when it has no name, no version or no category.
    public Optional<TemplateDraft> read(Yaml file) {
        return form.fields(file, "a template").flatMap(this::template);
    }

    private Optional<TemplateDraft> template(Yaml.Fields file) {
        form.only(file, "a template", KEYS);
        var name =
                form.need(file, "template", "a template file")
                        .flatMap(value -> form.text(value, "the template's name"))
                        .filter(text ->
                                form.name(text.place(), text.text(), Names.DOTTED).isPresent());
        var version = form.need(file, "version", "a template").flatMap(it -> number(it, 999));
        var category = form.need(file, "category", "a template").flatMap(this::category);
        var variables = new LinkedHashMap<String, Variable>();
        var places = new LinkedHashMap<String, Place>();
        for (var field : variables(file).values()) {
            variable(field)
                    .ifPresent(variable -> {
                        variables.put(field.name(), variable);
                        places.put(field.name(), field.place());
                    });
        }
        if (name.isEmpty() || version.isEmpty() || category.isEmpty()) {
            return Optional.empty();
        }
        var words = folder + "." + name.get().text() + ".v" + version.get();
        var template =
                new Template(name.get().text(), version.get(), category.get(), words, variables);
        return Optional.of(new TemplateDraft(template, name.get().place(), places));
    }

    private Map<String, Yaml.Field> variables(Yaml.Fields file) {
        return form.find(file, "variables")
                .flatMap(value -> form.fields(value, "variables by name"))
                .map(Yaml.Fields::fields)
                .orElse(Map.of());
    }

    private Optional<Variable> variable(Yaml.Field field) {
        if (form.name(field.place(), field.name(), Names.SIMPLE).isEmpty()) {
            return Optional.empty();
        }
        return form.fields(field.value(), "a variable like { type: text, max: 30 }")
                .map(fields -> {
                    form.only(fields, "a variable", List.of("type", "max"));
                    // a wrong type was told; the rest can be proved with another
                    var type = form.need(fields, "type", "a variable").flatMap(this::type);
                    return variable(fields, type.orElse(Template.Type.TEXT));
                });
    }

    private Variable variable(Yaml.Fields fields, Template.Type type) {
        if (type == Template.Type.TEXT) {
            var max = form.need(fields, "max", "a text").flatMap(it -> number(it, 500));
            return new Variable(type, max.orElse(1));
        }
        form.with(
                fields,
                "max",
                value ->
                        form.faults()
                                .add(
                                        Kind.VALUE,
                                        value.place(),
                                        "characters of a " + type.code(),
                                        "max: for a text only"));
        return new Variable(type, 0);
    }

    private Optional<Integer> number(Yaml value, int most) {
        return form.text(value, "a number")
                .filter(text -> {
                    var fits =
                            text.text().matches("[1-9][0-9]{0,8}")
                                    && Integer.parseInt(text.text()) <= most;
                    if (!fits) {
                        form.faults()
                                .add(
                                        Kind.VALUE,
                                        text.place(),
                                        "“" + text.text() + "” stands here",
                                        "a number from 1 to " + most);
                    }
                    return fits;
                })
                .map(text -> Integer.valueOf(text.text()));
    }

    private Optional<Category> category(Yaml value) {
        return form.text(value, "a category")
                .flatMap(text -> {
                    var category = Category.of(text.text());
                    if (category.isEmpty()) {
                        var codes = Arrays.stream(Category.values()).map(Category::code).toList();
                        form.faults()
                                .unknown(Kind.VALUE, text.place(), "category", text.text(), codes);
                    }
                    return category;
                });
    }

    private Optional<Template.Type> type(Yaml value) {
        return form.text(value, "a type")
                .flatMap(text -> {
                    var type = Template.Type.of(text.text());
                    if (type.isEmpty()) {
                        var codes =
                                Arrays.stream(Template.Type.values())
                                        .map(Template.Type::code)
                                        .toList();
                        form.faults().unknown(Kind.VALUE, text.place(), "type", text.text(), codes);
                    }
                    return type;
                });
    }
}
