package city.okno.script.words;

import city.okno.script.fault.Kind;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one words file.
public final class WordsReader {

    private static final String START = "start";

    private final String folder;
    private final String language;
    private final ZoneId zone;
    private final Form form;
    private final List<Text> texts = new ArrayList<>();
    private final List<Starting> starts = new ArrayList<>();

    /// @param folder the first part of every key
    public WordsReader(String folder, String language, ZoneId zone, Form form) {
        this.folder = folder;
        this.language = language;
        this.zone = zone;
        this.form = form;
    }

    public List<Text> texts() {
        return texts;
    }

    public List<Starting> starts() {
        return starts;
    }

    public void read(Yaml file) {
        form.fields(file, "words by name")
                .ifPresent(fields -> fields.fields().values().forEach(this::entry));
    }

    private void entry(Yaml.Field field) {
        if (field.name().equals(START)) {
            form.fields(field.value(), "flows by name")
                    .ifPresent(flows -> flows.fields().values().forEach(this::start));
        } else if (Names.DOTTED.fits(field.name())) {
            form.fields(field.value(), "the words of flow " + field.name())
                    .ifPresent(group ->
                            group.fields()
                                    .values()
                                    .forEach(word -> word(folder + "." + field.name(), word)));
        } else {
            word(folder, field);
        }
    }

    private void word(String before, Yaml.Field field) {
        if (form.name(field.place(), field.name(), Names.SIMPLE).isEmpty()) {
            return;
        }
        var key = before + "." + field.name();
        switch (field.value()) {
            case Yaml.Text text -> add(key, List.of(text), null, Map.of());
            case Yaml.Items items -> add(key, form.texts(items, "a text"), null, Map.of());
            case Yaml.Fields fields -> measured(key, fields);
        }
    }

    /// `{ text: …, sms: 2, longest: { centre: 60 } }`.
    private void measured(String key, Yaml.Fields fields) {
        form.only(fields, "a word", List.of("text", "sms", "longest"));
        var longest = new LinkedHashMap<String, Integer>();
        form.find(fields, "longest")
                .flatMap(value -> form.fields(value, "characters by argument"))
                .ifPresent(lengths ->
                        lengths.fields()
                                .forEach((name, length) ->
                                        number(length.value())
                                                .ifPresent(n -> longest.put(name, n))));
        var sms = form.find(fields, "sms").flatMap(this::number).orElse(null);
        form.need(fields, "text", "a word")
                .ifPresent(text -> add(key, form.texts(text, "a text"), sms, longest));
    }

    private Optional<Integer> number(Yaml value) {
        var number = form.text(value, "a number");
        if (number.isPresent() && !number.get().text().matches("[1-9][0-9]{0,3}")) {
            form.faults().add(Kind.VALUE, value.place(), "no number", "a number from 1 to 9999");
            return Optional.empty();
        }
        return number.map(text -> Integer.valueOf(text.text()));
    }

    private void add(
            String key,
            List<Yaml.Text> written,
            @Nullable Integer sms,
            Map<String, Integer> longest) {
        if (written.isEmpty()) {
            return;
        }
        var first = written.getFirst();
        if (first.text().isBlank()) {
            form.faults().add(Kind.FORM, first.place(), "word “" + key + "” is empty", "a text");
            return;
        }
        var synonyms = written.stream().skip(1).map(Yaml.Text::text).toList();
        var message = message(key, first);
        texts.add(new Text(key, language, message, synonyms, sms, longest, first.place()));
    }

    private Message message(String key, Yaml.Text written) {
        try {
            return new Message(written.text().strip(), language, zone);
        } catch (IllegalArgumentException broken) {
            form.faults()
                    .add(
                            Kind.MESSAGE,
                            written.place(),
                            "word “" + key + "” is no ICU message: " + broken.getMessage());
            return Message.broken(language, zone);
        }
    }

    private void start(Yaml.Field flow) {
        form.fields(flow.value(), "commands, phrases and links")
                .ifPresent(fields -> {
                    form.only(
                            fields, "the start of a flow", List.of("commands", "phrases", "links"));
                    starts.add(
                            new Starting(
                                    flow,
                                    language,
                                    form.texts(fields, "commands", "a command"),
                                    form.texts(fields, "phrases", "a phrase"),
                                    form.texts(fields, "links", "a link")));
                });
    }
}
