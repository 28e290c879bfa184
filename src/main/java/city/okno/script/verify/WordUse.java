package city.okno.script.verify;

import city.okno.script.Words;
import city.okno.script.action.PlainType;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Word;
import city.okno.script.verify.Variables.Variable;
import city.okno.script.words.MessageShape.Selecting;
import city.okno.script.words.Text;
import city.okno.script.words.TextBook;
import city.okno.script.words.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/// Proves that a text can be filled where a flow says it.
final class WordUse {

    private final TextBook book;
    private final Faults faults;

    WordUse(TextBook book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    /// The text and its short form.
    ///
    /// @return components of the result that they read
    Set<String> prove(Word word, Variables variables) {
        var read = new HashSet<String>();
        var texts = new ArrayList<>(book.find(word.key()));
        texts.addAll(book.find(Words.brief(word.key())));
        for (var text : texts) {
            text.shape()
                    .uses()
                    .forEach((name, uses) -> {
                        var found = variables.find(name);
                        if (found.size() == 1) {
                            var variable = found.getFirst();
                            if (variable.component() != null) {
                                read.add(variable.component());
                            }
                            prove(text, word, name, uses, variable);
                        } else {
                            missing(text, word, name, variables);
                        }
                    });
        }
        return read;
    }

    private void missing(Text text, Word word, String name, Variables variables) {
        var found = variables.find(name);
        if (found.isEmpty()) {
            faults.unknown(
                    Kind.UNKNOWN_VARIABLE,
                    text.place(),
                    "variable {} at " + word.place() + ", which says this",
                    name,
                    variables.names());
        } else {
            faults.add(
                    Kind.AMBIGUOUS_NAME,
                    text.place(),
                    "{"
                            + name
                            + "} at "
                            + word.place()
                            + ", which says this, is a "
                            + found.get(0).owner()
                            + " and an "
                            + found.get(1).owner(),
                    "another name for one of them");
        }
    }

    private void prove(Text text, Word word, String name, Set<Use> uses, Variable variable) {
        if (variable.optional()) {
            faults.add(
                    Kind.MAY_BE_MISSING,
                    text.place(),
                    "{" + name + "} may be missing at " + word.place() + ", which says this",
                    "an if with has(…) before it");
        }
        for (var use : uses) {
            if (!fits(use, variable.type())) {
                faults.add(
                        Kind.STYLE,
                        text.place(),
                        Use.PLAIN == use
                                ? "{"
                                        + name
                                        + "} is a "
                                        + variable.type().shown()
                                        + " and needs a style"
                                : use.of(name) + " for a " + variable.type().shown(),
                        expected(name, variable.type()));
            }
        }
        if (variable.type() instanceof PlainType.OneOf(var names)) {
            for (var selecting : text.shape().selects()) {
                if (selecting.argument().equals(name)
                        && selecting.kind() == Selecting.Kind.SELECT) {
                    cases(text, selecting, names);
                }
            }
        }
    }

    private void cases(Text text, Selecting selecting, java.util.List<String> names) {
        for (var each : selecting.cases()) {
            if (!each.equals("other") && !names.contains(each)) {
                faults.unknown(
                        Kind.SELECT_CASES,
                        text.place(),
                        "case {} for {" + selecting.argument() + "}",
                        each,
                        names);
            }
        }
    }

    private static boolean fits(Use use, PlainType type) {
        return switch (use) {
            case PLAIN ->
                    switch (type) {
                        case PlainType.Text(),
                                PlainType.Whole(),
                                PlainType.Decimal(),
                                PlainType.OneOf(_) ->
                                true;
                        case PlainType.Date(),
                                PlainType.Time(),
                                PlainType.Moment(),
                                PlainType.Span(),
                                PlainType.YesNo(),
                                PlainType.Structure(_),
                                PlainType.Many(_) ->
                                false;
                    };
            case NUMBER, PLURAL ->
                    type instanceof PlainType.Whole || type instanceof PlainType.Decimal;
            case DATE -> type instanceof PlainType.Date || type instanceof PlainType.Moment;
            case TIME -> type instanceof PlainType.Time || type instanceof PlainType.Moment;
            case SELECT -> type instanceof PlainType.Text || type instanceof PlainType.OneOf;
        };
    }

    private static String expected(String name, PlainType type) {
        return switch (type) {
            case PlainType.Date() -> Use.DATE.of(name);
            case PlainType.Time() -> Use.TIME.of(name);
            case PlainType.Moment() -> Use.DATE.of(name) + " or " + Use.TIME.of(name);
            case PlainType.Whole(), PlainType.Decimal() ->
                    Use.PLAIN.of(name) + ", " + Use.NUMBER.of(name) + " or " + Use.PLURAL.of(name);
            case PlainType.Text(), PlainType.OneOf(_), PlainType.YesNo() ->
                    Use.PLAIN.of(name) + " or " + Use.SELECT.of(name);
            case PlainType.Span() -> "a number of minutes or days from the action";
            case PlainType.Structure(_), PlainType.Many(_) -> "one of its components";
        };
    }
}
