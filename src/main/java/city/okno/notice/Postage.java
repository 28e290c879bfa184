package city.okno.notice;

import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What letters cost the department that they tell something for: SMS are paid from its budget of
/// segments for the month, everything else is free. A broadcast has a budget of its own. Inside the
/// caller's transaction.
public interface Postage {

    /// @param department or a [broadcast][city.okno.notice.budget.MassBudgets#payer]; null:
    ///   nobody's budget
    record Stamped(Letter letter, @Nullable String department) {}

    /// Reserves what the letters cost and puts them into the outbox. What was reserved is settled
    /// when a letter was sent and given back when it never will be.
    ///
    /// @return for each of them, in their order, its id; empty when the budget is used up: it was
    ///   not put
    List<Optional<LetterId>> putAll(List<Stamped> letters, Instant now);

    /// One alone.
    default Optional<LetterId> put(Letter letter, @Nullable String department, Instant now) {
        return putAll(List.of(new Stamped(letter, department)), now).getFirst();
    }

    /// The letter was [withdrawn][city.okno.delivery.Outbox#withdraw]: nobody else tells it.
    void giveBack(LetterId letter);
}
