package city.okno.fault;

import org.junit.jupiter.api.Test;

/// The short form of [FaultRunsTest], for every build: always the same runs.
class ShortFaultRunsTest {

    @Test
    void losesNothingAndTellsNothingTwice() throws Exception {
        FaultRuns.prove(77, 60, 40);
    }
}
