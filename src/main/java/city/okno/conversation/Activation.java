package city.okno.conversation;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import city.okno.script.load.ScriptFolder;
import city.okno.settings.OknoSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the scripts when the program starts, before any channel does, and makes them the active
/// bundle. Scripts that are not whole stop the start.
@Component
class Activation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Activation.class);

    private final Library library;
    private final BundleRepository bundles;
    private final ActionCatalogue actions;
    private final ScriptSettings scripts;
    private final OknoSettings settings;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private volatile boolean running;

    Activation(
            Library library,
            BundleRepository bundles,
            ActionCatalogue actions,
            ScriptSettings scripts,
            OknoSettings settings,
            TransactionTemplate writing,
            InstantSource clock) {
        this.library = library;
        this.bundles = bundles;
        this.actions = actions;
        this.scripts = scripts;
        this.settings = settings;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void start() {
        var loader = new BundleLoader(actions, settings.languages(), settings.zone());
        switch (loader.load(ScriptFolder.read(Path.of(scripts.location())))) {
            case Loaded.Whole whole -> {
                whole.warnings().forEach(warning -> log.warn("{}", warning));
                var stored = new StoredBundles(bundles, loader);
                writing.executeWithoutResult(_ -> stored.activate(whole.bundle(), clock.instant()));
                library.activate(whole.bundle(), stored);
                log.info(
                        "Bot scripts {} are active: {} flows",
                        whole.bundle().hash().substring(0, 12),
                        whole.bundle().flows().size());
            }
            case Loaded.Broken broken -> throw new BrokenScriptsException(broken.faults());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before every channel, planner and lane.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
