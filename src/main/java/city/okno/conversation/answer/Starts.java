package city.okno.conversation.answer;

import city.okno.script.Role;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Start;
import city.okno.search.NormalForm;
import city.okno.search.Phrase;
import city.okno.search.PhraseBook;
import city.okno.search.PhraseMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ways into the flows that somebody with these roles may start, in all languages.
public final class Starts {

    private final Map<String, String> commands = new HashMap<>();
    private final Map<String, String> exact = new HashMap<>();
    private final List<Start> links = new ArrayList<>();
    private final Set<String> patterns;
    private final PhraseBook<String> phrases;

    private Starts(Set<String> patterns, PhraseBook<String> phrases) {
        this.patterns = patterns;
        this.phrases = phrases;
    }

    static Starts of(Bundle bundle, Set<Role> roles) {
        var open =
                bundle.starts().stream()
                        .filter(start -> bundle.find(start.flow()).isPresent())
                        .filter(start -> allowed(bundle.flow(start.flow()), roles))
                        .toList();
        var phrases =
                open.stream()
                        .flatMap(start ->
                                start.phrases().stream()
                                        .map(text -> new Phrase<>(text, start.flow())))
                        .filter(phrase -> PhraseBook.takes(phrase.text()))
                        .toList();
        var patterns = new HashSet<String>();
        bundle.flows().values().stream()
                .filter(Flow::beside)
                .forEach(flow -> patterns.add(flow.name()));
        var starts = new Starts(Set.copyOf(patterns), PhraseBook.of(phrases));
        open.forEach(starts::add);
        return starts;
    }

    public static boolean allowed(Flow flow, Set<Role> roles) {
        return flow.roles().isEmpty()
                || flow.roles().contains(Role.RESIDENT)
                || flow.roles().stream().anyMatch(roles::contains);
    }

    /// @param name without the slash
    public Optional<String> command(String name) {
        return Optional.ofNullable(commands.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The flow that has exactly these words.
    public Optional<String> exact(String text) {
        return Optional.ofNullable(exact.get(NormalForm.of(text)));
    }

    /// The pattern that has exactly these words: those are understood at any time.
    public Optional<String> pattern(String text) {
        return exact(text).filter(patterns::contains);
    }

    public PhraseMatch<String> find(String text) {
        return phrases.find(text);
    }

    /// The flow that a link leads to, and what it gives.
    public Optional<Link> link(String payload) {
        for (var start : links) {
            for (var form : start.links()) {
                var values = form.match(payload);
                if (values.isPresent()) {
                    return Optional.of(new Link(start.flow(), values.get()));
                }
            }
        }
        return Optional.empty();
    }

    public record Link(String flow, Map<String, String> arguments) {}

    private void add(Start start) {
        start.commands()
                .forEach(it -> commands.putIfAbsent(it.toLowerCase(Locale.ROOT), start.flow()));
        start.phrases().forEach(it -> exact.putIfAbsent(NormalForm.of(it), start.flow()));
        links.add(start);
    }
}
