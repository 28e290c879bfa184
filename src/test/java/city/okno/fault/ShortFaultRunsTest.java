package city.okno.fault;

import org.junit.jupiter.api.Test;

/// The short form of [FaultRunsTest], for every build.
class ShortFaultRunsTest {

    @Test
    void losesNothingAndTellsNothingTwice() throws Exception {
        FaultRuns.prove(40);
    }
}
