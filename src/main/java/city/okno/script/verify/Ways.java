package city.okno.script.verify;

import city.okno.script.action.ActionShape;
import city.okno.script.action.PlainType.Component;
import city.okno.script.expression.Expressions;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Branches;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Options;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All ways out of a step that stay in its flow.
final class Ways {

    private final Flow flow;
    private final World world;
    private final Ends ends;

    Ways(Flow flow, World world, Ends ends) {
        this.flow = flow;
        this.world = world;
        this.ends = ends;
    }

    List<Way> of(Step step) {
        return switch (step) {
            case Step.Ask ask -> ask(ask);
            case Step.Do doing ->
                    world.actions()
                            .find(doing.action())
                            .map(action -> outcomes(doing, action))
                            .orElseGet(() -> all(doing.on()));
            case Step.Call call ->
                    world.flow(call.flow()).isPresent()
                            ? ends(call, ends.of(call.flow()))
                            : all(call.on());
            case Step.Go go -> List.of(Way.plain("", go.next()));
            case Step.Correct correct -> List.of(Way.plain("", correct.next()));
            case Step.If branch -> {
                var holds = Expressions.proved(branch.condition(), true);
                var fails = Expressions.proved(branch.condition(), false);
                yield List.of(
                        new Way("then", branch.then(), state -> state.proving(holds)),
                        new Way("else", branch.otherwise(), state -> state.proving(fails)));
            }
            case Step.HandOver _, Step.End _ -> List.of();
        };
    }

    /// The branches that a question may have.
    Set<String> branches(Step.Ask ask, Slot slot) {
        var names = new LinkedHashSet<String>();
        names.addAll(fixed(ask, slot));
        if (slot.optional()) {
            names.add(Step.Ask.SKIP);
        }
        names.add(Step.Ask.UNCLEAR);
        if (slot.type().hasOptions()) {
            names.add(Step.Ask.EMPTY);
        }
        if (ask.written() != null) {
            names.add(Step.Ask.WRITTEN);
        }
        return names;
    }

    private List<Way> ask(Step.Ask ask) {
        var slot = flow.slots().get(ask.slot());
        if (slot == null) {
            return all(ask.on());
        }
        var ways = new ArrayList<Way>();
        for (var option : fixed(ask, slot)) {
            if (ask.on().names(option)) {
                ways.add(answered(option, ask.on().to(option), slot));
            }
        }
        if (!allNamed(ask, slot)) {
            ways.add(answered("", ask.on().otherwise(), slot));
        }
        if (slot.optional()) {
            var skip = ask.on().to(Step.Ask.SKIP);
            ways.add(
                    slot.type() == AnswerType.PHOTO
                            ? answered(Step.Ask.SKIP, skip, slot)
                            : new Way(Step.Ask.SKIP, skip, state -> state.skipped(slot.name())));
        }
        for (var branch : List.of(Step.Ask.UNCLEAR, Step.Ask.EMPTY)) {
            if (ask.on().names(branch)) {
                ways.add(new Way(branch, ask.on().to(branch), state -> state.skipped(slot.name())));
            }
        }
        var written = ask.written();
        if (written != null) {
            ways.add(
                    new Way(
                            Step.Ask.WRITTEN,
                            ask.on().to(Step.Ask.WRITTEN),
                            state -> state.skipped(slot.name()).answered(written)));
        }
        return ways;
    }

    private static Way answered(String by, String target, Slot slot) {
        return new Way(by, target, state -> state.answered(slot.name()));
    }

    /// Option ids that stand in the script.
    private static Set<String> fixed(Step.Ask ask, Slot slot) {
        var options =
                switch (ask.options()) {
                    case Options.Always(var all) -> all;
                    case Options.Each each -> each.also();
                    case Options.Listed listed -> listed.also();
                    case null -> List.<Options.Fixed>of();
                };
        var ids = new LinkedHashSet<String>();
        if (slot.type() != AnswerType.MANY) {
            options.forEach(option -> ids.add(option.id()));
        }
        return ids;
    }

    private static boolean allNamed(Step.Ask ask, Slot slot) {
        return ask.options() instanceof Options.Always
                && slot.type() != AnswerType.MANY
                && fixed(ask, slot).stream().allMatch(ask.on()::names);
    }

    private static List<Way> outcomes(Step.Do step, ActionShape action) {
        var ways = new ArrayList<Way>();
        action.outcomes()
                .forEach((outcome, components) -> {
                    if (step.on().names(outcome) || isOnly(step, action)) {
                        var origin = new Origin(step.id(), outcome, components);
                        ways.add(
                                new Way(
                                        outcome,
                                        step.on().to(outcome),
                                        state -> state.result(origin)));
                    }
                });
        return ways;
    }

    private static boolean isOnly(Step.Do step, ActionShape action) {
        return step.on().on().isEmpty() && action.outcomes().size() == 1;
    }

    private static List<Way> ends(Step.Call step, Map<String, Map<String, Component>> ends) {
        var ways = new ArrayList<Way>();
        ends.forEach((end, components) -> {
            var origin = new Origin(step.id(), end, components);
            ways.add(new Way(end, step.on().to(end), state -> state.result(origin)));
        });
        return ways;
    }

    private static List<Way> all(Branches on) {
        var ways = new ArrayList<Way>();
        on.on().forEach((name, target) -> ways.add(Way.plain(name, target)));
        ways.add(Way.plain("", on.otherwise()));
        return ways;
    }
}
