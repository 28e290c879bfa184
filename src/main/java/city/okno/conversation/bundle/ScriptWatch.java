package city.okno.conversation.bundle;

import city.okno.conversation.bundle.Activation.Read;
import city.okno.script.fault.Fault;
import city.okno.script.load.ScriptFolder;
import city.okno.storage.NodeMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Brings scripts into use: at the start, before any channel speaks, and whenever the folder, or
/// what is active for all nodes, changes. Scripts that are not whole stop the start; later they
/// change nothing.
@Component
class ScriptWatch implements SmartLifecycle, NodeMemory {

    private static final Logger log = LoggerFactory.getLogger(ScriptWatch.class);

    private final Activation activation;
    private final Path folder;
    private final Duration look;
    private final Semaphore bell = new Semaphore(0);
    private volatile List<Fault> faults = List.of();
    private volatile boolean running;
    private String used = "";
    private String seen = "";

    ScriptWatch(Activation activation, ScriptSettings settings) {
        this.activation = activation;
        this.folder = Path.of(settings.location());
        this.look = settings.look();
    }

    @Override
    public void start() {
        used = ScriptFolder.fingerprint(folder);
        if (activation.readFolder() instanceof Read.Broken(var broken)) {
            throw new BrokenScriptsException(broken);
        }
        activation.follow();
        running = true;
        if (look.isPositive()) {
            Thread.ofVirtual().name("script-watch").start(this::watch);
        }
    }

    /// Looks at once.
    void ring() {
        bell.release();
    }

    /// Why the folder's scripts are not in use; empty when they are.
    List<Fault> faults() {
        return faults;
    }

    private void watch() {
        while (running) {
            try {
                if (bell.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                look();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                log.warn("Scripts cannot be looked after for now", trouble);
            }
        }
    }

    /// Reads the folder if something changed in it and nobody is still copying files, and follows
    /// what is active for all nodes.
    void look() {
        var now = ScriptFolder.fingerprint(folder);
        if (!now.equals(used) && now.equals(seen)) {
            used = now;
            note(activation.readFolder());
        }
        seen = now;
        activation.follow();
    }

    void note(Read read) {
        faults = read instanceof Read.Broken(var broken) ? broken : List.of();
        faults.forEach(fault -> log.error("The changed bot scripts are not used: {}", fault));
    }

    /// Comes back with what is active for all nodes.
    @Override
    public void forget() {
        activation.follow();
    }

    @Override
    public void stop() {
        running = false;
        ring();
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
