package city.okno.script.verify;

import city.okno.script.fault.Kind;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Step;
import city.okno.script.read.Draft;
import city.okno.script.yaml.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds circles, within flows and across them, in which nobody is asked anything.
final class LoopProof {

    /// A step of a flow.
    private record Node(String flow, String step) {}

    private final World world;
    private final Ends ends;
    private final Map<String, Boolean> silent = new HashMap<>();
    private final Set<Node> done = new HashSet<>();
    private final LinkedHashSet<Node> path = new LinkedHashSet<>();

    LoopProof(World world, Ends ends) {
        this.world = world;
        this.ends = ends;
    }

    void prove() {
        for (var draft : world.flows().values()) {
            for (var step : draft.flow().steps().keySet()) {
                visit(new Node(draft.flow().name(), step));
            }
        }
    }

    private void visit(Node node) {
        if (path.contains(node)) {
            tell(node);
        } else if (!done.contains(node)) {
            path.add(node);
            next(node).forEach(this::visit);
            path.remove(node);
            done.add(node);
        }
    }

    private void tell(Node node) {
        var circle = new ArrayList<String>();
        var inside = false;
        for (var each : path) {
            inside |= each.equals(node);
            if (inside) {
                circle.add(shown(each));
            }
        }
        circle.add(shown(node));
        var step = flow(node.flow()).step(node.step());
        world.faults()
                .add(
                        Kind.LOOP,
                        step.place(),
                        "a circle without a question: " + String.join(" → ", circle),
                        "a question on the way");
    }

    private String shown(Node node) {
        return Names.ID.fits(node.step())
                ? node.step()
                : "line " + flow(node.flow()).step(node.step()).place().line();
    }

    /// Where a step leads without anybody being asked.
    private List<Node> next(Node node) {
        var flow = flow(node.flow());
        var step = flow.step(node.step());
        var all = new ArrayList<Node>();
        switch (step) {
            case Step.Ask _, Step.Correct _, Step.End _ -> {}
            case Step.HandOver to -> enter(to.flow(), all);
            case Step.Call call -> {
                enter(call.flow(), all);
                if (endsSilently(call.flow())) {
                    stay(flow, step, all);
                }
            }
            case Step.Do _, Step.Go _, Step.If _ -> stay(flow, step, all);
        }
        return all;
    }

    private void enter(String name, List<Node> into) {
        world.flow(name).ifPresent(it -> into.add(new Node(name, it.flow().first())));
    }

    private void stay(Flow flow, Step step, List<Node> into) {
        for (var way : new Ways(flow, world, ends).of(step)) {
            if (flow.steps().containsKey(way.target())) {
                into.add(new Node(flow.name(), way.target()));
            }
        }
    }

    /// Whether some way leads from the beginning to an end without a question. A flow that is being
    /// asked this already adds no other way.
    private boolean endsSilently(String name) {
        var known = silent.get(name);
        if (known == null) {
            silent.put(name, false);
            known = world.flow(name).map(Draft::flow).map(this::findEnd).orElse(false);
            silent.put(name, known);
        }
        return known;
    }

    private boolean findEnd(Flow flow) {
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(flow.first()));
        while (!open.isEmpty()) {
            var step = flow.step(open.removeLast());
            switch (step) {
                case Step.End _ -> {
                    return true;
                }
                case Step.HandOver to -> {
                    if (endsSilently(to.flow())) {
                        return true;
                    }
                }
                case Step.Ask _, Step.Correct _ -> {}
                case Step.Call call -> {
                    if (endsSilently(call.flow())) {
                        continueWith(flow, step, seen, open);
                    }
                }
                case Step.Do _, Step.Go _, Step.If _ -> continueWith(flow, step, seen, open);
            }
        }
        return false;
    }

    private void continueWith(Flow flow, Step step, Set<String> seen, List<String> open) {
        for (var way : new Ways(flow, world, ends).of(step)) {
            if (flow.steps().containsKey(way.target()) && seen.add(way.target())) {
                open.add(way.target());
            }
        }
    }

    private Flow flow(String name) {
        return world.flow(name).orElseThrow().flow();
    }
}
