package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.okno.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class SingleWriterTransactionManagerTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final DataSource dataSource = TestDatabase.on(Database.H2).dataSource();
    private final SingleWriterTransactionManager manager =
            new SingleWriterTransactionManager(dataSource, LONG);
    private final TransactionTemplate writing = Transactions.writing(manager);
    private final TransactionTemplate reading = Transactions.reading(manager);

    @Test
    void letsOneWriterInAtATime() {
        var inside = new AtomicInteger();
        var mostInside = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                threads.submit(() ->
                        writing.executeWithoutResult(_ -> {
                            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            inside.decrementAndGet();
                        }));
            }
        }
        assertThat(mostInside).hasValue(1);
    }

    @Test
    void letsReadersInBesideTheWriter() {
        var seen =
                writing.execute(_ -> {
                    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        return threads.submit(() -> reading.execute(_ -> "seen"))
                                .get(20, TimeUnit.SECONDS);
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                });
        assertThat(seen).isEqualTo("seen");
    }

    @Test
    void servesWritersInTheOrderTheyCame() throws Exception {
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        var go = new CountDownLatch(1);
        var holds = new CountDownLatch(1);
        threads.add(
                Thread.startVirtualThread(() ->
                        writing.executeWithoutResult(_ -> {
                            holds.countDown();
                            await(go);
                        })));
        await(holds);
        for (var i = 0; i < 5; i++) {
            var number = i;
            var waiting =
                    Thread.ofPlatform()
                            .start(() -> writing.executeWithoutResult(_ -> served.add(number)));
            threads.add(waiting);
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        go.countDown();
        for (var thread : threads) {
            thread.join(LONG);
        }
        assertThat(served).isEqualTo(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void givesPermitBackAfterRollback() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        writing.executeWithoutResult(_ -> {
                            throw new IllegalStateException("as the test wants it");
                        }));
        assertThat(writing.<String>execute(_ -> "in")).isEqualTo("in");
    }

    @Test
    void givesPermitBackWhenThereIsNoConnection() {
        var failing = new SingleWriterTransactionManager(new Unreachable(), Duration.ofMillis(1));
        for (var i = 0; i < 2; i++) {
            assertThatExceptionOfType(CannotCreateTransactionException.class)
                    .isThrownBy(() -> Transactions.writing(failing).execute(_ -> "in"))
                    .withRootCauseInstanceOf(SQLException.class)
                    .withStackTraceContaining("unreachable");
        }
    }

    @Test
    void refusesWriterThatWaitedTooLongForTrouble() {
        var impatient = new SingleWriterTransactionManager(dataSource, Duration.ofMillis(1));
        Transactions.writing(impatient)
                .executeWithoutResult(_ -> {
                    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        threads.submit(() ->
                                assertThatExceptionOfType(CannotCreateTransactionException.class)
                                        .isThrownBy(() ->
                                                Transactions.writing(impatient).execute(_ -> "in"))
                                        .matches(DatabaseTrouble::passes));
                    }
                });
    }

    @Test
    void refusesSecondTransactionInsideWriter() {
        var inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> writing.execute(_ -> inner.execute(_ -> "in")))
                .withMessageContaining("REQUIRES_NEW");
        assertThat(writing.<String>execute(_ -> "in")).isEqualTo("in");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static final class Unreachable extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("unreachable");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("unreachable");
        }
    }
}
