package city.okno.conversation.engine;

import city.okno.conversation.answer.Known;
import city.okno.script.Choice;
import city.okno.script.flow.Options;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.flow.WordBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Options that stand in the script or in what it already knows.
final class OptionLists {

    private final Moment moment;

    OptionLists(Moment moment) {
        this.moment = moment;
    }

    /// A question's own options go before those of its slot.
    static Options of(Step.Ask ask, Slot slot) {
        return Objects.requireNonNull(ask.options() == null ? slot.options() : ask.options());
    }

    /// What an action listed, and what is always there beside it.
    List<Choice> listed(Step.Ask ask, Slot slot, List<Choice> options) {
        var all = new ArrayList<>(options);
        all.addAll(labelled(fixed(of(ask, slot))));
        return all;
    }

    List<Choice> always(Options.Always always) {
        return labelled(always.options());
    }

    List<Choice> items(Options.Each each) {
        var choices = new ArrayList<Choice>();
        if (moment.scope().value(each.list()) instanceof List<?> items) {
            for (var item : items) {
                choices.add(
                        item instanceof Choice choice
                                ? choice
                                : new Choice(
                                        component(item, each.value()),
                                        component(item, each.label())));
            }
        }
        choices.addAll(labelled(each.also()));
        return choices;
    }

    List<Choice> labelled(List<Options.Fixed> fixed) {
        var bundle = moment.bundle(moment.top());
        var voice = new Voice(moment);
        return fixed.stream()
                .map(option ->
                        new Choice(
                                option.id(),
                                voice.text(bundle, option.label().key(), Map.of()).text()))
                .toList();
    }

    /// The options of a question with what else they are called; those of an action have no other
    /// names.
    List<Known> known(Step.Ask ask, Slot slot, List<Choice> options) {
        if (!slot.type().hasOptions()) {
            return List.of();
        }
        var words = moment.bundle(moment.top()).words();
        var fixed = fixed(of(ask, slot));
        return options.stream()
                .map(option -> new Known(option, synonyms(option.id(), fixed, words)))
                .toList();
    }

    private static List<String> synonyms(String id, List<Options.Fixed> fixed, WordBook words) {
        return fixed.stream()
                .filter(option -> option.id().equals(id))
                .flatMap(option -> words.synonyms(option.label().key()).stream())
                .toList();
    }

    private static List<Options.Fixed> fixed(Options options) {
        return switch (options) {
            case Options.Listed(String _, var also) -> also;
            case Options.Each each -> each.also();
            case Options.Always always -> always.options();
        };
    }

    private static String component(Object item, String name) {
        return item instanceof Map<?, ?> components && !name.isEmpty()
                ? String.valueOf(components.get(name))
                : String.valueOf(item);
    }
}
