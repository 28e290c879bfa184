package city.okno.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Several at once: each takes the next one in line, deals with all of it, and takes the next.
final class Crowd {

    private final int atOnce;

    Crowd(int atOnce) {
        this.atOnce = atOnce;
    }

    /// A part of the work; called with what notes how long something took.
    interface Part extends Consumer<Stopwatch> {}

    /// Notes the time of one thing.
    interface Stopwatch {
        void time(Runnable work);
    }

    Timings through(List<? extends Part> parts) {
        var line = new ConcurrentLinkedQueue<Part>(parts);
        var start = System.nanoTime();
        var nanos = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(workers(line))) {
                nanos.addAll(done.get());
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
        return Timings.of(nanos, System.nanoTime() - start);
    }

    private List<Callable<List<Long>>> workers(Queue<Part> line) {
        return IntStream.range(0, atOnce)
                .<Callable<List<Long>>>mapToObj(_ -> () -> work(line))
                .toList();
    }

    private static List<Long> work(Queue<Part> line) {
        var nanos = new ArrayList<Long>();
        Stopwatch watch =
                work -> {
                    var start = System.nanoTime();
                    work.run();
                    nanos.add(System.nanoTime() - start);
                };
        for (var part = line.poll(); part != null; part = line.poll()) {
            part.accept(watch);
        }
        return Collections.unmodifiableList(nanos);
    }
}
