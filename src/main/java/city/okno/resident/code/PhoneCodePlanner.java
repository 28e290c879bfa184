package city.okno.resident.code;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes codes and what guards numbers, once no limit counts them any more.
@Component
class PhoneCodePlanner implements Planner {

    private static final Duration KEPT = Duration.ofDays(2);

    private final PhoneCodeRepository codes;
    private final PhoneGuardRepository guards;
    private final TransactionTemplate writing;

    PhoneCodePlanner(
            PhoneCodeRepository codes, PhoneGuardRepository guards, TransactionTemplate writing) {
        this.codes = codes;
        this.guards = guards;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "phone-codes";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        writing.executeWithoutResult(_ -> {
            codes.deleteBefore(now.minus(KEPT));
            guards.deleteBefore(now.minus(KEPT));
        });
    }
}
