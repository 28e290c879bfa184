package city.okno.conversation.session;

import java.util.ArrayList;
import java.util.List;

/// A flow on its way.
///
/// @param step id of the step that it stands at
/// @param waits what has to happen before it goes on
/// @param slots answers; those of a question that still collects are here too
/// @param given slots that came with the start, or were told early, and whose questions were not
///   met yet
/// @param result components of the last outcome, without those that no later step reads
/// @param asked ids of the steps whose questions were answered, oldest first: the way back
/// @param then ids of the steps to go on with, one after each question that is asked again; empty
///   when the questions' own branches lead on
public record Frame(
        String flow,
        String step,
        Waits waits,
        Values slots,
        List<String> given,
        Values result,
        List<String> asked,
        List<String> then) {

    public enum Waits {
        NOTHING,
        ANSWER,
        CHOICES,
        OUTCOME,
        RETURN
    }

    public Frame {
        given = List.copyOf(given);
        asked = List.copyOf(asked);
        then = List.copyOf(then);
    }

    public static Frame begin(String flow, String step, Values slots, List<String> given) {
        return new Frame(
                flow, step, Waits.NOTHING, slots, given, Values.NONE, List.of(), List.of());
    }

    /// On its way to a step.
    public Frame at(String next) {
        return new Frame(flow, next, Waits.NOTHING, slots, given, result, asked, then);
    }

    public Frame waiting(Waits what) {
        return new Frame(flow, step, what, slots, given, result, asked, then);
    }

    public Frame slots(Values values) {
        return new Frame(flow, step, waits, values, given, result, asked, then);
    }

    public Frame result(Values values) {
        return new Frame(flow, step, waits, slots, given, values, asked, then);
    }

    public Frame given(List<String> early) {
        return new Frame(flow, step, waits, slots, early, result, asked, then);
    }

    public Frame taken(String slot) {
        return given(without(given, slot));
    }

    public Frame asked(List<String> steps) {
        return new Frame(flow, step, waits, slots, given, result, steps, then);
    }

    public Frame then(List<String> steps) {
        return new Frame(flow, step, waits, slots, given, result, asked, steps);
    }

    static List<String> without(List<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    public static List<String> with(List<String> all, String one) {
        var more = new ArrayList<>(without(all, one));
        more.add(one);
        return more;
    }
}
