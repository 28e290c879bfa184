package city.okno.script.change;

import city.okno.script.change.FlowChange.Move;
import city.okno.script.change.FlowChange.Obstacle;
import city.okno.script.fault.Fault;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Flow.Migration;
import city.okno.script.flow.Options;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.verify.Continuation;
import city.okno.script.words.TextBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares flows as those see them who wait in the older ones: at a question, at a choice of what
/// to correct, or for a flow that was called.
public final class Comparison {

    private final TextBook olderBook;
    private final TextBook newerBook;
    private final Continuation continuation;

    public Comparison(TextBook olderBook, TextBook newerBook, Continuation continuation) {
        this.olderBook = olderBook;
        this.newerBook = newerBook;
        this.continuation = continuation;
    }

    /// All flows of both, by name.
    ///
    /// @param older flows by name
    /// @param newer flows by name
    public SortedMap<String, FlowChange> between(Map<String, Flow> older, Map<String, Flow> newer) {
        var names = new TreeSet<>(older.keySet());
        names.addAll(newer.keySet());
        var flows = new TreeMap<String, FlowChange>();
        names.forEach(name -> flows.put(name, change(older.get(name), newer.get(name))));
        return flows;
    }

    private FlowChange change(@Nullable Flow older, @Nullable Flow newer) {
        if (older == null) {
            return new FlowChange.Added();
        }
        if (newer == null) {
            return new FlowChange.Breaking(
                    List.of(new Obstacle("", "the flow is gone")), Map.of(), false);
        }
        if (Essence.of(older, olderBook).equals(Essence.of(newer, newerBook))) {
            return new FlowChange.Same();
        }
        var obstacles = obstacles(older, newer);
        return obstacles.isEmpty()
                ? new FlowChange.Compatible()
                : new FlowChange.Breaking(obstacles, moves(older, newer), newer.drained());
    }

    private List<Obstacle> obstacles(Flow older, Flow newer) {
        var obstacles = new LinkedHashSet<Obstacle>();
        for (var step : older.steps().values()) {
            if (waits(step)) {
                for (var why : obstacles(older, step, newer, step.id(), Map.of())) {
                    obstacles.add(new Obstacle(step.id(), why));
                }
            }
        }
        return List.copyOf(obstacles);
    }

    private static boolean waits(Step step) {
        return switch (step) {
            case Step.Ask _, Step.Correct _, Step.Call _ -> true;
            case Step.Do _, Step.HandOver _, Step.Go _, Step.If _, Step.End _ -> false;
        };
    }

    /// Why who waits at the step cannot go on at the other.
    private List<String> obstacles(
            Flow older, Step step, Flow newer, String to, Map<String, String> renamed) {
        var target = newer.steps().get(to);
        if (target == null) {
            return List.of("the step is gone");
        }
        var why = new ArrayList<String>();
        switch (step) {
            case Step.Ask ask when target instanceof Step.Ask asked ->
                    ask(older, ask, newer, asked, renamed, why);
            case Step.Correct correct when target instanceof Step.Correct corrected ->
                    correct(correct, corrected, why);
            case Step.Call call when target instanceof Step.Call called -> {
                if (!call.flow().equals(called.flow())) {
                    why.add("it calls " + called.flow() + ", no longer " + call.flow());
                }
            }
            case Step.Ask _,
                    Step.Correct _,
                    Step.Call _,
                    Step.Do _,
                    Step.HandOver _,
                    Step.Go _,
                    Step.If _,
                    Step.End _ ->
                    why.add("the step became another one");
        }
        if (why.isEmpty()) {
            continuation.faults(older, step.id(), newer, to, renamed).stream()
                    .map(Fault::toString)
                    .forEach(why::add);
        }
        return why;
    }

    private static void ask(
            Flow older,
            Step.Ask ask,
            Flow newer,
            Step.Ask asked,
            Map<String, String> renamed,
            List<String> why) {
        var name = renamed.getOrDefault(ask.slot(), ask.slot());
        var slot = older.slot(ask.slot());
        if (!asked.slot().equals(name)) {
            why.add("it asks for “" + asked.slot() + "”, no longer for “" + ask.slot() + "”");
        } else if (newer.slot(name).type() != slot.type()) {
            why.add("it asks for " + type(newer.slot(name)) + ", no longer for " + type(slot));
        } else {
            options(ask.options(), asked.options(), why);
        }
    }

    private static void options(
            @Nullable Options older, @Nullable Options newer, List<String> why) {
        if (source(older).equals(source(newer))) {
            var gone = new ArrayList<>(fixed(older));
            gone.removeAll(fixed(newer));
            gone.forEach(option -> why.add("its option “" + option + "” is gone"));
        } else {
            why.add("its options come from elsewhere");
        }
    }

    /// Where the ids of a choice come from; empty for those that stand in the script.
    private static String source(@Nullable Options options) {
        return switch (options) {
            case null -> "";
            case Options.Always _ -> "";
            case Options.Listed listed -> listed.action();
            case Options.Each each -> each.list() + "." + each.value();
        };
    }

    private static List<String> fixed(@Nullable Options options) {
        var all =
                switch (options) {
                    case null -> List.<Options.Fixed>of();
                    case Options.Always(var always) -> always;
                    case Options.Listed listed -> listed.also();
                    case Options.Each each -> each.also();
                };
        return all.stream().map(Options.Fixed::id).toList();
    }

    private static void correct(Step.Correct older, Step.Correct newer, List<String> why) {
        var gone = new ArrayList<>(older.slots());
        gone.removeAll(newer.slots());
        gone.forEach(slot -> why.add("“" + slot + "” cannot be corrected any more"));
        if (!older.next().equals(newer.next())) {
            why.add("it goes on elsewhere");
        }
    }

    private static String type(Slot slot) {
        return slot.type().code();
    }

    /// The rules that help. One that would leave a later step without an answer helps nobody: who
    /// waits there finishes in the older flow.
    private Map<String, Move> moves(Flow older, Flow newer) {
        var moves = new LinkedHashMap<String, Move>();
        for (var rule : newer.migrations()) {
            var step = older.steps().get(rule.from());
            if (step != null && waits(step)) {
                move(older, step, newer, rule).ifPresent(move -> moves.put(step.id(), move));
            }
        }
        return moves;
    }

    private Optional<Move> move(Flow older, Step step, Flow newer, Migration rule) {
        if (obstacles(older, step, newer, rule.to(), rule.slots()).isEmpty()) {
            return Optional.of(new Move(rule.to(), rule.slots(), false));
        }
        return step instanceof Step.Call || !mayBegin(older, step, newer, rule)
                ? Optional.empty()
                : Optional.of(new Move(rule.to(), rule.slots(), true));
    }

    private boolean mayBegin(Flow older, Step step, Flow newer, Migration rule) {
        return continuation.faults(older, step.id(), newer, rule.to(), rule.slots()).isEmpty();
    }
}
