package city.okno.stampede;

import city.okno.appointment.Appointments;
import city.okno.testing.TestDatabase;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/// Where residents ask, each request in its own transaction; how long each took is noted.
final class Door {

    /// Something that happens inside a transaction.
    interface Request<T> {
        T of(Appointments appointments);
    }

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final TestDatabase database;
    private final Appointments appointments;
    private final Semaphore places;
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    Door(TestDatabase database, Appointments appointments, int atOnce) {
        this.database = database;
        this.appointments = appointments;
        this.places = new Semaphore(atOnce, true);
    }

    <T> T ask(Request<T> request) throws InterruptedException {
        var asked = System.nanoTime();
        places.acquire();
        try {
            return database.write(() -> request.of(appointments));
        } finally {
            places.release();
            nanos.add(System.nanoTime() - asked);
        }
    }

    /// The same request by two threads at a time.
    <T> T askTwice(Request<T> request) throws Exception {
        Callable<T> call = () -> ask(request);
        var again = new FutureTask<>(call);
        Thread.ofVirtual().start(again);
        var answer = ask(request);
        again.get();
        return answer;
    }

    /// The program dies after the work and before the commit.
    <T> void brokenOff(Request<T> request) throws InterruptedException {
        try {
            ask(it -> {
                request.of(it);
                throw new BrokenOff();
            });
        } catch (BrokenOff expected) {
            // nothing of it may be left
        }
    }

    /// How long each request took, in nanoseconds.
    long[] nanos() {
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
