package city.okno.fault;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `./mvnw verify -Pfault-runs`: ten thousand times some days in a small city where the process
/// dies, providers fail and receipts come as they like; what arrived is compared with what is true.
@Tag("long")
@Tag("fault-runs")
class FaultRunsTest {

    @Test
    void losesNothingAndTellsNothingTwice() throws Exception {
        FaultRuns.prove(System.nanoTime() & 0xffffff, 0, 10_000);
    }
}
