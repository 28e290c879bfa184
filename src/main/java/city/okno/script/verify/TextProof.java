package city.okno.script.verify;

import city.okno.script.Segments;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.words.MessageShape.Selecting;
import city.okno.script.words.Text;
import city.okno.script.words.TextBook;
import city.okno.script.words.Variants;
import com.ibm.icu.text.PluralRules;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Proves texts by themselves: languages, plural forms, markup, segments of an SMS.
final class TextProof {

    /// What an argument counts for in an SMS when its word does not say.
    private static final int USUAL = 20;

    private final TextBook book;
    private final Faults faults;

    TextProof(TextBook book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    void prove() {
        for (var key : book.keys()) {
            var texts = book.find(key);
            languages(key, texts);
            texts.forEach(this::plurals);
            texts.forEach(this::markup);
            texts.forEach(this::sms);
        }
    }

    private void languages(String key, List<Text> texts) {
        var first = texts.getFirst();
        for (var language : book.languages()) {
            if (book.find(key, language).isEmpty()) {
                faults.add(
                        Kind.WORD_MISSING,
                        first.place(),
                        "word “" + key + "” is missing in “" + language + "”",
                        "it in words." + language + ".yaml too");
            }
        }
        texts.stream()
                .filter(text -> !text.message().isBroken() && !first.message().isBroken())
                .forEach(text -> arguments(first, text));
    }

    private void arguments(Text first, Text text) {
        var missing = new TreeSet<>(first.shape().arguments());
        missing.removeAll(text.shape().arguments());
        var extra = new TreeSet<>(text.shape().arguments());
        extra.removeAll(first.shape().arguments());
        for (var name : missing) {
            faults.add(
                    Kind.ARGUMENTS_DIFFER,
                    text.place(),
                    "{" + name + "} is missing; it stands in “" + first.language() + "”",
                    "the same arguments in every language");
        }
        for (var name : extra) {
            faults.add(
                    Kind.ARGUMENTS_DIFFER,
                    text.place(),
                    "{" + name + "} does not stand in “" + first.language() + "”",
                    "the same arguments in every language");
        }
    }

    private void plurals(Text text) {
        for (var selecting : text.shape().selects()) {
            if (selecting.kind() != Selecting.Kind.SELECT) {
                plural(text, selecting);
            }
        }
    }

    private void plural(Text text, Selecting selecting) {
        var forms =
                new TreeSet<>(
                        PluralRules.forLocale(text.message().language(), selecting.plural())
                                .getKeywords());
        var missing = new TreeSet<>(forms);
        selecting.cases().forEach(missing::remove);
        if (!missing.isEmpty()) {
            faults.add(
                    Kind.PLURAL_FORMS,
                    text.place(),
                    "{" + selecting.argument() + ", plural} without " + String.join(", ", missing),
                    "all forms of “" + text.language() + "”: " + String.join(", ", forms));
        }
        for (var form : selecting.cases()) {
            if (!form.startsWith("=") && !forms.contains(form)) {
                faults.add(
                        Kind.PLURAL_FORMS,
                        text.place(),
                        "“" + text.language() + "” has no plural form “" + form + "”",
                        String.join(", ", forms));
            }
        }
    }

    private void markup(Text text) {
        for (var arguments : Variants.of(text.message(), _ -> 1)) {
            text.message()
                    .text(arguments, problem -> faults.add(Kind.MARKUP, text.place(), problem));
        }
    }

    private void sms(Text text) {
        if (text.sms() == null) {
            return;
        }
        for (var name : text.longest().keySet()) {
            if (!text.shape().arguments().contains(name)) {
                faults.unknown(
                        Kind.UNKNOWN_VARIABLE,
                        text.place(),
                        "argument",
                        name,
                        text.shape().arguments());
            }
        }
        var longest =
                Variants.of(text.message(), name -> text.longest().getOrDefault(name, USUAL))
                        .stream()
                        .map(arguments -> text.message().text(arguments).text())
                        .map(Segments::withPlainSpaces)
                        .max(Comparator.comparingInt(it -> Segments.of(it).count()))
                        .orElse("");
        int segments = Segments.of(longest).count();
        if (segments > text.sms()) {
            faults.add(
                    Kind.SMS_TOO_LONG,
                    text.place(),
                    "up to " + segments + " segments by SMS" + flip(longest),
                    "at most " + text.sms() + ": 70 characters in one, 67 in each of several");
        }
    }

    /// The one character that makes a Latin text dear; in a Cyrillic one every letter does. What
    /// stands for an argument is of private use and counts as dear anyway.
    private static String flip(String sampled) {
        var text = sampled.replaceAll("\\p{Co}", "");
        return text.chars().anyMatch(it -> UnicodeScript.of(it) == UnicodeScript.CYRILLIC)
                ? ""
                : Segments.firstBeyondGsm(text)
                        .map(character -> ", because “" + character + "” is no GSM-7")
                        .orElse("");
    }
}
