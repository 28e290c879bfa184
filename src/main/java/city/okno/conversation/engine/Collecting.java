package city.okno.conversation.engine;

import city.okno.conversation.answer.Reason;
import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// An answer of several parts: options that are added and taken back, photos one after another.
final class Collecting {

    private final Moment moment;
    private final Answering answering;
    private final Slot slot;

    Collecting(Moment moment, Answering answering, Slot slot) {
        this.moment = moment;
        this.answering = answering;
        this.slot = slot;
    }

    void add(List<?> values) {
        if (slot.type() == AnswerType.MANY) {
            options(values.stream().map(Choice.class::cast).toList());
        } else {
            photos(values);
        }
    }

    /// Nothing more is added.
    void done() {
        var collected = collected();
        var min = slot.min();
        long least = min == null ? (slot.optional() ? 0 : 1) : min;
        if (collected.isEmpty() && slot.optional()) {
            answering.skip();
        } else if (collected.size() < least) {
            answering.unclear(Reason.FEW, Map.of("min", least));
        } else {
            answering.accept(collected, "");
        }
    }

    /// One option is added or taken back; several at once are the whole answer.
    private void options(List<Choice> chosen) {
        var all = new LinkedHashSet<Choice>();
        collected().forEach(option -> all.add((Choice) option));
        boolean whole = chosen.size() > 1;
        if (whole) {
            all.clear();
            all.addAll(chosen);
        } else if (!all.remove(chosen.getFirst())) {
            all.add(chosen.getFirst());
        }
        var max = slot.max();
        if (max != null && all.size() > max) {
            answering.unclear(Reason.MANY, Map.of("max", max));
            return;
        }
        keep(List.copyOf(all));
        if (whole) {
            done();
        } else if (all.isEmpty()) {
            answering.tell(CommonWord.CHOSEN_NOTHING, Map.of());
        } else {
            answering.tell(CommonWord.CHOSEN, Map.of("chosen", ReadBack.labels(all)));
        }
    }

    private void photos(List<?> more) {
        var all = new LinkedHashSet<Object>(collected());
        all.addAll(more);
        long max = slot.max() == null ? 1 : slot.max();
        var kept = all.stream().limit(max).toList();
        keep(kept);
        if (all.size() > max) {
            new Voice(moment).tell(CommonWord.PHOTOS_ENOUGH, Map.of("max", max));
        }
        if (kept.size() >= max) {
            done();
        } else {
            answering.tell(CommonWord.PHOTOS_GOT, Map.of("count", (long) kept.size()));
        }
    }

    private List<?> collected() {
        return Buttons.collected(moment.frame(), slot);
    }

    private void keep(List<?> all) {
        moment.frame(moment.frame().slots(moment.frame().slots().with(slot.name(), all)));
    }
}
