package city.okno.script.verify;

import city.okno.script.Segments;
import city.okno.script.Template;
import city.okno.script.action.PlainType;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Place;
import city.okno.script.flow.Word;
import city.okno.script.read.TemplateDraft;
import city.okno.script.words.Text;
import city.okno.script.words.TextBook;
import city.okno.script.words.Variants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Proves templates: that all their words are there, say nothing that is not given, and fit.
final class TemplateProof {

    /// UTF-16 units that one SMS carries, whatever the letters.
    private static final int ONE_SMS = 70;

    private final TextBook book;
    private final Faults faults;
    private final WordUse use;
    private final LengthProof length;

    TemplateProof(TextBook book, Faults faults) {
        this.book = book;
        this.faults = faults;
        this.use = new WordUse(book, faults);
        this.length = new LengthProof(book, faults);
    }

    void prove(List<TemplateDraft> templates) {
        Map<String, Place> first = new HashMap<>();
        for (var draft : templates) {
            var template = draft.template();
            var earlier = first.putIfAbsent(template.words(), draft.place());
            if (earlier != null) {
                faults.add(
                        Kind.TEMPLATE_TWICE,
                        draft.place(),
                        "a second template “%s” of version %d"
                                .formatted(template.name(), template.version()),
                        "another version; the first is " + earlier);
            } else {
                prove(draft);
            }
        }
    }

    private void prove(TemplateDraft draft) {
        var template = draft.template();
        var variables = variables(template);
        say(draft, template.title(), Variables.none());
        say(draft, template.text(), variables);
        say(draft, template.brief(), variables);
        unused(draft);
        book.find(template.brief()).forEach(text -> brief(text, template));
    }

    private static Variables variables(Template template) {
        var variables = Variables.none();
        template.variables()
                .forEach((name, it) -> variables.of(name, type(it.type()), "variable", it.max()));
        return variables;
    }

    private static PlainType type(Template.Type type) {
        return switch (type) {
            case TEXT -> new PlainType.Text();
            case NUMBER -> new PlainType.Whole();
            case MONEY -> new PlainType.Decimal();
            case DATE -> new PlainType.Date();
            case TIME -> new PlainType.Time();
            case MOMENT -> new PlainType.Moment();
        };
    }

    private void say(TemplateDraft draft, String key, Variables variables) {
        var template = draft.template();
        if (!book.has(key)) {
            faults.add(
                    Kind.UNKNOWN_WORD,
                    draft.place(),
                    "template “" + template.name() + "” has no word “" + last(key) + "”",
                    "it under “" + group(template) + "” in the words files");
            return;
        }
        var word = new Word(key, draft.place());
        use.prove(word, variables);
        length.text(word, variables);
        book.find(key).forEach(text -> currency(text, template));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String group(Template template) {
        return template.words().substring(template.words().indexOf('.') + 1);
    }

    /// A sum without its currency says nothing.
    private void currency(Text text, Template template) {
        template.variables()
                .forEach((name, variable) -> {
                    var shown =
                            Pattern.compile(
                                    "\\{\\s*" + name + "\\s*,\\s*number\\s*,\\s*::currency/");
                    if (variable.type() == Template.Type.MONEY
                            && text.shape().arguments().contains(name)
                            && !shown.matcher(text.message().pattern()).find()) {
                        faults.add(
                                Kind.STYLE,
                                text.place(),
                                "{" + name + "} is money and needs its currency",
                                "{" + name + ", number, ::currency/RUB}");
                    }
                });
    }

    private void unused(TemplateDraft draft) {
        var said = new ArrayList<>(book.find(draft.template().text()));
        said.addAll(book.find(draft.template().brief()));
        for (var name : draft.template().variables().keySet()) {
            if (!said.isEmpty()
                    && said.stream().noneMatch(it -> it.shape().arguments().contains(name))) {
                faults.add(
                        Kind.UNUSED_VARIABLE,
                        draft.variables().getOrDefault(name, draft.place()),
                        "variable “" + name + "” is not said",
                        "{" + name + "} in the text, or no such variable");
            }
        }
    }

    private void brief(Text text, Template template) {
        var longest =
                Variants.of(text.message(), name -> longest(template, name)).stream()
                        .map(arguments -> text.message().text(arguments).text())
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        if (longest.length() > ONE_SMS) {
            faults.add(
                    Kind.SHORT_FORM_LONG,
                    text.place(),
                    "the short form has up to %d characters, %d segments by SMS"
                            .formatted(
                                    longest.length(),
                                    Segments.of(Segments.withPlainSpaces(longest)).count()),
                    "at most " + ONE_SMS + ", which is one segment");
        }
    }

    private static int longest(Template template, String name) {
        var variable = template.variables().get(name);
        return variable == null ? 0 : variable.max();
    }
}
