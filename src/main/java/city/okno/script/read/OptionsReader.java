package city.okno.script.read;

import city.okno.script.flow.Options;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/// Reads the options of a choice.
final class OptionsReader {

    private final Form form;
    private final WordFinder words;
    private final ArgumentReader arguments;

    OptionsReader(Form form, WordFinder words, ArgumentReader arguments) {
        this.form = form;
        this.words = words;
        this.arguments = arguments;
    }

    /// `options: [a, b]`, `options: { each: … }` or `from: feature.action`, the last two with
    /// `also: [none]`.
    Optional<Options> read(String slot, Yaml.Fields in) {
        var from = form.text(in, "from", "an action that lists choices");
        if (from.isPresent()) {
            return from.map(action -> new Options.Listed(action.text(), also(slot, in)));
        }
        return form.find(in, "options").flatMap(value -> options(slot, value));
    }

    /// `buttons: [today, tomorrow]`: labelled like options, and what is on them is the answer.
    List<Options.Fixed> buttons(String slot, Yaml.Fields in) {
        return fixed(slot, form.texts(in, "buttons", "a button"));
    }

    private Optional<Options> options(String slot, Yaml value) {
        if (!(value instanceof Yaml.Fields fields)) {
            return Optional.of(new Options.Always(fixed(slot, form.texts(value, "an option"))));
        }
        form.only(fields, "options", List.of("each", "value", "label", "also"));
        return form.need(fields, "each", "options")
                .flatMap(arguments::path)
                .map(list ->
                        new Options.Each(
                                list,
                                component(fields, "value"),
                                component(fields, "label"),
                                also(slot, fields)));
    }

    private String component(Yaml.Fields in, String key) {
        return form.text(in, key, "the name of a component").map(Yaml.Text::text).orElse("");
    }

    private List<Options.Fixed> also(String slot, Yaml.Fields in) {
        return fixed(slot, form.texts(in, "also", "an option"));
    }

    private List<Options.Fixed> fixed(String slot, List<Yaml.Text> ids) {
        return ids.stream()
                .filter(id -> form.name(id.place(), id.text(), Names.SIMPLE).isPresent())
                .map(id ->
                        new Options.Fixed(
                                id.text(), words.needed(slot + "_" + id.text(), id.place())))
                .toList();
    }
}
