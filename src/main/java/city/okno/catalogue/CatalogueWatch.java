package city.okno.catalogue;

import city.okno.catalogue.Catalogue.Comparison;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the files into the database: at the start, before anybody is talked to, and when they
/// changed. Files that are not whole stop the start; later they change nothing.
@Component
class CatalogueWatch implements SmartLifecycle, Planner {

    private static final Logger log = LoggerFactory.getLogger(CatalogueWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final CatalogueFolder folder;
    private final CatalogueSettings settings;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private volatile boolean running;
    private volatile Map<String, Integer> used = Map.of();
    private volatile Map<String, Integer> seen = Map.of();

    CatalogueWatch(
            Catalogue catalogue,
            CatalogueFolder folder,
            CatalogueSettings settings,
            TransactionTemplate writing,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.settings = settings;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void start() {
        var files = folder.files();
        used = CatalogueFolder.print(files);
        seen = used;
        if (!files.isEmpty()
                && begin(files, clock.instant()) instanceof Comparison.Broken(var faults)) {
            throw new BrokenCatalogueException(faults);
        }
        running = true;
    }

    @Override
    public String name() {
        return "catalogue-files";
    }

    @Override
    public Duration period() {
        return LOOK;
    }

    /// Reads the files if something changed in them and nobody is still copying them.
    @Override
    public void runDue(Instant now) {
        if (settings.byHand()) {
            return;
        }
        var files = folder.files();
        var print = CatalogueFolder.print(files);
        if (!print.equals(used) && print.equals(seen) && !files.isEmpty()) {
            used = print;
            if (bring(files, now) instanceof Comparison.Broken(var faults)) {
                faults.forEach(it -> log.error("The changed catalogue is not used: {}", it));
            }
        }
        seen = print;
    }

    /// By hand only the very first files come by themselves: without them there is no city.
    private Comparison begin(Map<String, byte[]> files, Instant now) {
        return settings.byHand() && !catalogue.edition().isEmpty()
                ? catalogue.compare(files)
                : bring(files, now);
    }

    private Comparison bring(Map<String, byte[]> files, Instant now) {
        var done = writing.execute(_ -> catalogue.replace(files, now));
        if (done instanceof Comparison.Whole(var changes) && !changes.isEmpty()) {
            log.info("The catalogue changed: {}", counted(changes));
        }
        return Objects.requireNonNull(done);
    }

    private static Map<String, Integer> counted(List<Catalogue.Change> changes) {
        var counts = new TreeMap<String, Integer>();
        changes.forEach(change ->
                counts.merge(
                        change.chapter() + " " + change.what().name().toLowerCase(Locale.ROOT),
                        1,
                        Integer::sum));
        return counts;
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
