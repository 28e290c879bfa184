package city.okno.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/// The load: so many residents at once, each with a talk from greeting to votes, one after another;
/// a moderator; a department. They go on whatever happens to the program, until they are to rest.
final class Town {

    private static final Duration BETWEEN_DOCUMENTS = Duration.ofMillis(25);

    /// For everything under way to end.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Resident> residents = new ArrayList<>();
    private final List<Future<?>> busy = new ArrayList<>();
    private final long seed;
    private final int crowd;
    private final Provider provider;
    private final PostOffice post;
    private final Wrongs wrongs;
    private volatile boolean resting;

    final Registry registry;
    final Moderator moderator;

    Town(long seed, int crowd, Provider provider, PostOffice post, Wrongs wrongs) {
        this.seed = seed;
        this.crowd = crowd;
        this.provider = provider;
        this.post = post;
        this.wrongs = wrongs;
        this.registry = new Registry(provider);
        this.moderator = new Moderator(provider, post);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /// All who ever lived here.
    synchronized List<Resident> residents() {
        return List.copyOf(residents);
    }

    boolean isAwake() {
        return !busy.isEmpty();
    }

    void begin() {
        resting = false;
        for (var place = 0; place < crowd; place++) {
            start(() -> {
                while (!resting) {
                    newcomer().live();
                }
            });
        }
        start(this::makeDocuments);
        start(() -> {
            while (!resting) {
                moderator.decideOne();
            }
        });
    }

    /// Lets everybody end what is begun, and nobody begin.
    void rest() throws InterruptedException {
        resting = true;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var each : busy) {
            try {
                each.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException stuck) {
                wrongs.add("stuck: %s", residents);
                return;
            } catch (ExecutionException broken) {
                throw new IllegalStateException(broken);
            }
        }
        busy.clear();
    }

    private void start(Work work) {
        busy.add(
                threads.submit(() -> {
                    work.run();
                    return null;
                }));
    }

    private synchronized Resident newcomer() {
        var number = residents.size() + 1;
        var random = new Random(seed * 1_000_003 + number);
        var newcomer = new Resident(number, Talk.of(number, random), random, provider, post);
        residents.add(newcomer);
        return newcomer;
    }

    private void makeDocuments() throws InterruptedException {
        var random = new Random(seed);
        while (!resting) {
            registry.make(phone(random));
            Thread.sleep(BETWEEN_DOCUMENTS);
        }
    }

    /// A resident's, or one that is nobody's.
    private synchronized String phone(RandomGenerator random) {
        return residents.isEmpty() || random.nextInt(4) == 0
                ? "+7901%07d".formatted(random.nextInt(10_000_000))
                : residents.get(random.nextInt(residents.size())).talk.phone();
    }
}
