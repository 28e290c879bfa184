package city.okno.script.read;

import city.okno.script.flow.Said;
import city.okno.script.flow.Word;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a step says.
final class SaidReader {

    static final List<String> KEYS = List.of("say", "lines", "pictures", "files", "offer");

    private final Form form;
    private final WordFinder words;
    private final ArgumentReader arguments;
    private final ConditionReader conditions;
    private final Places places;

    SaidReader(
            Form form,
            WordFinder words,
            ArgumentReader arguments,
            ConditionReader conditions,
            Places places) {
        this.form = form;
        this.words = words;
        this.arguments = arguments;
        this.conditions = conditions;
        this.places = places;
    }

    /// @param implied what is said without `say:`; null for nothing
    Said read(Yaml.Fields step, String id, @Nullable Word implied) {
        return new Said(
                word(step, "say").orElse(implied),
                form.find(step, "lines").flatMap(this::lines).orElse(null),
                form.find(step, "pictures").flatMap(arguments::path).orElse(null),
                form.find(step, "files").flatMap(arguments::path).orElse(null),
                offers(step, id));
    }

    private Optional<Said.Lines> lines(Yaml value) {
        return form.fields(value, "{ each: result.…, line: words.… }")
                .flatMap(lines -> {
                    form.only(lines, "lines", List.of("each", "line"));
                    var each = form.need(lines, "each", "lines").flatMap(arguments::path);
                    var line = neededWord(lines, "line", "lines");
                    return each.isPresent() && line.isPresent()
                            ? Optional.of(new Said.Lines(each.get(), line.get()))
                            : Optional.empty();
                });
    }

    private List<Said.Offer> offers(Yaml.Fields step, String id) {
        var offers = new ArrayList<Said.Offer>();
        form.with(
                step,
                "offer",
                value -> {
                    switch (value) {
                        case Yaml.Items items ->
                                items.items()
                                        .forEach(each ->
                                                offer(each, id + "/offer" + offers.size())
                                                        .ifPresent(offers::add));
                        case Yaml.Fields _, Yaml.Text _ ->
                                offer(value, id + "/offer0").ifPresent(offers::add);
                    }
                });
        return offers;
    }

    private Optional<Said.Offer> offer(Yaml value, String id) {
        return form.fields(value, "{ label: words.…, start: flow }")
                .flatMap(offer -> {
                    form.only(offer, "an offer", List.of("if", "each", "label", "start", "with"));
                    var label = neededWord(offer, "label", "an offer");
                    var flow =
                            form.need(offer, "start", "an offer")
                                    .flatMap(it -> form.text(it, "a flow"));
                    flow.ifPresent(it -> places.mark(id, "start", it.place()));
                    if (label.isEmpty() || flow.isEmpty()) {
                        return Optional.empty();
                    }
                    return Optional.of(
                            new Said.Offer(
                                    form.find(offer, "if").map(conditions::read).orElse(null),
                                    form.find(offer, "each").flatMap(arguments::path).orElse(null),
                                    label.get(),
                                    flow.get().text(),
                                    arguments.all(offer, id)));
                });
    }

    Optional<Word> word(Yaml.Fields in, String key) {
        return form.text(in, key, "words.…").map(words::written);
    }

    private Optional<Word> neededWord(Yaml.Fields in, String key, String what) {
        return form.need(in, key, what).flatMap(it -> form.text(it, "words.…")).map(words::written);
    }
}
