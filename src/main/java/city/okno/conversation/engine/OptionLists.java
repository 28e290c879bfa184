package city.okno.conversation.engine;

import city.okno.script.Choice;
import city.okno.script.flow.Options;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
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

    private static String component(Object item, String name) {
        return item instanceof Map<?, ?> components && !name.isEmpty()
                ? String.valueOf(components.get(name))
                : String.valueOf(item);
    }
}
