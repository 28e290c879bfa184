package city.okno.resident.person;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// Does several things at the same moment.
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> run(List<? extends Callable<T>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    work.stream()
                            .map(one ->
                                    threads.submit(() -> {
                                        start.await();
                                        return one.call();
                                    }))
                            .toList();
            var outcomes = new ArrayList<T>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
