package city.okno;

import city.okno.script.change.BundleChange;
import city.okno.script.change.FlowChange;
import java.io.PrintStream;
import java.util.TreeMap;

/// Shows people what a newer bundle means for who waits in the older one.
final class ScriptsDiff {

    private final PrintStream out;

    ScriptsDiff(PrintStream out) {
        this.out = out;
    }

    void show(BundleChange change) {
        change.flows().forEach(this::show);
        var counts = new TreeMap<String, Integer>();
        change.flows().values().forEach(each -> counts.merge(name(each), 1, Integer::sum));
        out.println(
                String.join(
                        ", ",
                        counts.entrySet().stream()
                                .map(it -> it.getValue() + " " + it.getKey())
                                .toList()));
    }

    private void show(String flow, FlowChange change) {
        switch (change) {
            case FlowChange.Same() -> {}
            case FlowChange.Compatible(), FlowChange.Added() ->
                    out.println(flow + ": " + name(change));
            case FlowChange.Breaking(var obstacles, var moves, var drained) -> {
                out.println(flow + ": " + name(change));
                obstacles.forEach(obstacle -> out.println("    " + obstacle));
                new TreeMap<>(moves)
                        .forEach((from, move) ->
                                out.println("    who waits at " + from + " moves to " + move.to()));
                out.println(
                        drained
                                ? "    the others are told that it changed, and begin anew"
                                : "    the others finish in the older scripts");
            }
        }
    }

    private static String name(FlowChange change) {
        return switch (change) {
            case FlowChange.Same() -> "same";
            case FlowChange.Compatible() -> "compatible";
            case FlowChange.Breaking _ -> "breaking";
            case FlowChange.Added() -> "new";
        };
    }
}
