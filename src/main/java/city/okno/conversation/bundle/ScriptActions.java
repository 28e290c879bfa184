package city.okno.conversation.bundle;

import city.okno.conversation.bundle.Activation.Read;
import city.okno.conversation.bundle.WaitingRepository.Waiting;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.change.BundleChange;
import city.okno.script.change.FlowChange;
import city.okno.script.change.FlowChange.Breaking;
import city.okno.script.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lets an admin look at the bot's scripts and bring changed ones into use.
@Component
class ScriptActions implements Actions {

    private static final int MOST_LINES = 10;
    private static final int SHORT_HASH = 12;

    private final Library library;
    private final WaitingRepository waiting;
    private final ObjectProvider<Activation> activation;
    private final ObjectProvider<ScriptWatch> watch;

    ScriptActions(
            Library library,
            WaitingRepository waiting,
            ObjectProvider<Activation> activation,
            ObjectProvider<ScriptWatch> watch) {
        this.library = library;
        this.waiting = waiting;
        this.activation = activation;
        this.watch = watch;
    }

    record None() {}

    /// What those do next who wait in older scripts.
    enum Fate {
        MOVES,
        FINISHES,
        ENDS
    }

    record Place(String flow, String step, long count, Fate fate) {}

    /// @param version the beginning of the active bundle's hash
    /// @param waiting conversations that wait for somebody, in whatever scripts
    /// @param older where they wait in older scripts, the fullest places first
    /// @param faults why the folder's scripts are not in use
    record State(
            String version,
            long flows,
            long waiting,
            List<Place> older,
            List<String> faults,
            long wrong) {}

    sealed interface Reloading {
        /// @param breaking flows in which somebody may wait who finishes in the older scripts
        record Activated(String version, long flows, List<String> breaking) implements Reloading {}

        record Unchanged(String version) implements Reloading {}

        record Broken(long wrong, List<String> faults) implements Reloading {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("scripts.state", None.class, State.class, (_, _) -> state());
        registry.on("scripts.reload", None.class, Reloading.class, this::reload);
    }

    private State state() {
        var active = library.active();
        var faults = watch.getObject().faults();
        return new State(
                version(active.hash()),
                active.flows().size(),
                waiting.count(),
                waiting.inOlder(active.hash()).stream()
                        .sorted((one, other) -> Long.compare(other.count(), one.count()))
                        .limit(MOST_LINES)
                        .map(this::place)
                        .toList(),
                wrong(faults),
                faults.size());
    }

    private Place place(Waiting waiting) {
        var place = waiting.place();
        return new Place(place.flow(), place.step(), waiting.count(), fate(place));
    }

    private Fate fate(WaitingRepository.Place place) {
        return library.change(place.bundle())
                .flatMap(change -> change.of(place.flow()))
                .map(change -> fate(change, place.step()))
                .orElse(Fate.ENDS);
    }

    private static Fate fate(FlowChange change, String step) {
        return switch (change) {
            case FlowChange.Same(), FlowChange.Compatible(), FlowChange.Added() -> Fate.MOVES;
            case Breaking(_, var moves, var drained) ->
                    moves.containsKey(step) ? Fate.MOVES : drained ? Fate.ENDS : Fate.FINISHES;
        };
    }

    private Reloading reload(None with, Caller caller) {
        var read = activation.getObject().readFolder();
        watch.getObject().note(read);
        return switch (read) {
            case Read.Unchanged(var bundle) -> new Reloading.Unchanged(version(bundle.hash()));
            case Read.Broken(var faults) -> new Reloading.Broken(faults.size(), wrong(faults));
            case Read.Activated(var bundle, var change) -> {
                watch.getObject().ring();
                yield new Reloading.Activated(
                        version(bundle.hash()), bundle.flows().size(), breaking(change));
            }
        };
    }

    private static List<String> breaking(Optional<BundleChange> change) {
        return change.map(BundleChange::flows).stream()
                .flatMap(flows -> flows.entrySet().stream())
                .filter(flow -> !flow.getValue().carries())
                .limit(MOST_LINES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> wrong(List<Fault> faults) {
        return faults.stream().limit(MOST_LINES).map(Fault::toString).toList();
    }

    private static String version(String hash) {
        return hash.substring(0, SHORT_HASH);
    }
}
