package city.okno.notice.budget;

import java.time.Instant;
import java.time.YearMonth;

/// A department has no segments left this month; published once, in the transaction that found out.
record BudgetUsedUp(String department, YearMonth month, Instant at) {}
