package city.okno.notice.budget;

import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress.Sms;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What broadcasts may spend on SMS: budgets like those of departments, each for one broadcast
/// instead of one for each month. Kept with the month in which it began.
@Component
public class MassBudgets {

    /// No department is called so: what people type does not begin with a space.
    private static final String NAME = " broadcast ";

    private final BudgetRepository budgets;
    private final ZoneId zone;

    MassBudgets(BudgetRepository budgets, OknoSettings okno) {
        this.budgets = budgets;
        this.zone = okno.zone();
    }

    /// Who pays for its SMS, as [city.okno.notice.Postage] wants to know it.
    public static String payer(BroadcastId broadcast) {
        return NAME + broadcast.value();
    }

    static boolean isMass(String payer) {
        return payer.startsWith(NAME);
    }

    /// Inside a transaction.
    public void open(BroadcastId broadcast, int segments, Instant now) {
        budgets.openOnce(payer(broadcast), YearMonth.from(now.atZone(zone)), segments);
    }

    /// Empty when it sends no SMS. Only reads.
    public Optional<Sms> of(BroadcastId broadcast) {
        return budgets.once(payer(broadcast));
    }

    /// Until the transaction is over nobody else takes from it.
    public Sms lock(BroadcastId broadcast) {
        budgets.lock(payer(broadcast));
        return of(broadcast).orElseThrow();
    }

    /// From now on nobody gets an SMS any more. Inside a transaction.
    ///
    /// @return whether it was not before
    public boolean markUsedUp(BroadcastId broadcast) {
        var payer = payer(broadcast);
        return budgets.markTold(payer, budgets.onlyMonth(payer));
    }
}
