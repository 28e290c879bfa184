package city.okno.department.callback;

import city.okno.operations.Incident;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// A courier for each address on a thread of its own, so that one that does not answer holds up no
/// other. An edge: what a courier throws ends here.
@Component
class Couriers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Couriers.class);

    /// Not virtual: the look-up of a name keeps the thread that carries a virtual one, and there
    /// are few of those for all.
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("callback-", 0).factory());

    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Courier courier;
    private final CallbackSettings settings;
    private volatile boolean closing;

    Couriers(Courier courier, CallbackSettings settings) {
        this.courier = courier;
        this.settings = settings;
    }

    /// Does nothing when one is on its way there.
    void send(long callback) {
        if (busy.add(callback)) {
            threads.execute(() -> run(callback));
        }
    }

    private void run(long callback) {
        try {
            courier.run(callback, () -> !closing);
        } catch (RuntimeException failure) {
            log.error("Callback {} failed, incident {}", callback, Incident.next(), failure);
        } finally {
            busy.remove(callback);
        }
    }

    /// Lets calls come to their end; nobody is interrupted while writing.
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        threads.shutdown();
        threads.awaitTermination(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }
}
