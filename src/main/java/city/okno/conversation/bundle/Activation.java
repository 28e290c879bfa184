package city.okno.conversation.bundle;

import city.okno.script.change.BundleChange;
import city.okno.script.fault.Fault;
import city.okno.script.flow.Bundle;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import city.okno.script.load.ScriptFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes scripts the active ones: in the database for all nodes, then in the [Library] of each.
@Component
class Activation {

    private static final Logger log = LoggerFactory.getLogger(Activation.class);

    private final Library library;
    private final BundleRepository repository;
    private final WaitingRepository waiting;
    private final ObjectProvider<BundleLoader> loader;
    private final Path folder;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    /// What is active elsewhere and does not run here; told once.
    private volatile @Nullable String unfit;

    Activation(
            Library library,
            BundleRepository repository,
            WaitingRepository waiting,
            ObjectProvider<BundleLoader> loader,
            ScriptSettings scripts,
            TransactionTemplate writing,
            InstantSource clock) {
        this.library = library;
        this.repository = repository;
        this.waiting = waiting;
        this.loader = loader;
        this.folder = Path.of(scripts.location());
        this.writing = writing;
        this.clock = clock;
    }

    /// What became of reading the folder.
    sealed interface Read {
        /// Active for all nodes as soon as the transaction commits.
        ///
        /// @param change from what was active before; empty at the first start
        record Activated(Bundle bundle, Optional<BundleChange> change) implements Read {}

        /// They are the active ones already.
        record Unchanged(Bundle bundle) implements Read {}

        /// What was active goes on.
        record Broken(List<Fault> faults) implements Read {}
    }

    private StoredBundles stored() {
        return new StoredBundles(repository, loader.getObject());
    }

    /// Reads the folder and makes its scripts the active ones, if they are whole. [#follow] then
    /// brings them into use.
    Read readFolder() {
        return switch (loader.getObject().load(ScriptFolder.read(folder))) {
            case Loaded.Broken(var faults) -> new Read.Broken(faults);
            case Loaded.Whole(var bundle, var warnings) -> {
                warnings.forEach(warning -> log.warn("{}", warning));
                yield activate(bundle);
            }
        };
    }

    private Read activate(Bundle bundle) {
        var before = repository.active();
        if (before.filter(bundle.hash()::equals).isPresent()) {
            return new Read.Unchanged(bundle);
        }
        var stored = stored();
        writing.executeWithoutResult(_ -> stored.activate(bundle, clock.instant()));
        return new Read.Activated(
                bundle, before.flatMap(stored::find).map(older -> stored.compare(older, bundle)));
    }

    /// Brings into use here what is active for all nodes. Scripts that do not fit this program are
    /// left to the nodes they fit.
    void follow() {
        var active = repository.active().orElseThrow();
        if (library.isActive(active) || active.equals(unfit)) {
            return;
        }
        var stored = stored();
        var bundle = library.known(active).or(() -> stored.find(active));
        if (bundle.isEmpty()) {
            unfit = active;
            log.warn("Scripts {} are active elsewhere; this node stays with its own", active);
            return;
        }
        library.activate(bundle.get(), stored, waiting.bundles());
        log.info(
                "Bot scripts {} are active: {} flows",
                active.substring(0, 12),
                bundle.get().flows().size());
        waiting.inOlder(active)
                .forEach(each ->
                        log.info(
                                "{} conversations wait in older scripts at {}",
                                each.count(),
                                each.place()));
    }
}
