package city.okno.notice.budget;

import city.okno.planning.Planner;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets which letter took what, once the month after it is over; the months themselves stay.
@Component
class BudgetPlanner implements Planner {

    private static final int BATCH = 500;

    private final ReservationRepository reservations;
    private final ZoneId zone;
    private final TransactionTemplate writing;

    BudgetPlanner(
            ReservationRepository reservations, OknoSettings okno, TransactionTemplate writing) {
        this.reservations = reservations;
        this.zone = okno.zone();
        this.writing = writing;
    }

    @Override
    public String name() {
        return "sms-budgets";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(6);
    }

    @Override
    public void runDue(Instant now) {
        var last = YearMonth.from(now.atZone(zone)).minusMonths(1);
        int deleted;
        do {
            deleted =
                    Objects.requireNonNull(
                            writing.execute(_ -> reservations.deleteBefore(last, BATCH)));
        } while (deleted == BATCH);
    }
}
