package city.okno;

import city.okno.script.change.BundleChange;
import city.okno.script.change.FlowChange;
import city.okno.script.change.TemplateChange;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows people what a newer bundle means for who waits in the older one or sends its templates.
final class ScriptsDiff {

    private final PrintStream out;

    ScriptsDiff(PrintStream out) {
        this.out = out;
    }

    void show(BundleChange change) {
        change.flows().forEach(this::show);
        change.templates().forEach(this::show);
        out.println(counted(change.flows().values().stream().map(ScriptsDiff::name)));
        if (!change.templates().isEmpty()) {
            out.println(
                    "templates: "
                            + counted(change.templates().values().stream().map(ScriptsDiff::name)));
        }
    }

    private static String counted(Stream<String> names) {
        return names
                .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> it.getValue() + " " + it.getKey())
                .collect(Collectors.joining(", "));
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

    private void show(String template, TemplateChange change) {
        switch (change) {
            case TemplateChange.Same() -> {}
            case TemplateChange.Added() -> tell(template, change, List.of());
            case TemplateChange.Compatible(var what) -> tell(template, change, what);
            case TemplateChange.Breaking(var why) -> tell(template, change, why);
        }
    }

    private void tell(String template, TemplateChange change, List<String> lines) {
        out.println("template " + template + ": " + name(change));
        lines.forEach(line -> out.println("    " + line));
    }

    private static String name(FlowChange change) {
        return switch (change) {
            case FlowChange.Same() -> "same";
            case FlowChange.Compatible() -> "compatible";
            case FlowChange.Breaking _ -> "breaking";
            case FlowChange.Added() -> "new";
        };
    }

    private static String name(TemplateChange change) {
        return switch (change) {
            case TemplateChange.Same() -> "same";
            case TemplateChange.Compatible _ -> "compatible";
            case TemplateChange.Breaking _ -> "breaking";
            case TemplateChange.Added() -> "new";
        };
    }
}
