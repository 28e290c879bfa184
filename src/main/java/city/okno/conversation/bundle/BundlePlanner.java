package city.okno.conversation.bundle;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets bundles that no conversation waits in any more. A young one is kept: a node may be about
/// to make it active.
@Component
class BundlePlanner implements Planner {

    private static final Duration YOUNG = Duration.ofDays(1);

    private final BundleRepository bundles;
    private final TransactionTemplate writing;

    BundlePlanner(BundleRepository bundles, TransactionTemplate writing) {
        this.bundles = bundles;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "conversation-bundles";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(12);
    }

    @Override
    public void runDue(Instant now) {
        writing.executeWithoutResult(_ -> bundles.forgetUnused(now.minus(YOUNG)));
    }
}
