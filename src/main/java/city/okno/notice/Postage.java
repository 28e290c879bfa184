package city.okno.notice;

import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What letters cost the department that they tell something for: SMS are paid from its budget of
/// segments for the month, everything else is free. Inside the caller's transaction.
public interface Postage {

    /// Reserves what the letter costs and puts it into the outbox. What was reserved is settled
    /// when the letter was sent and given back when it never will be.
    ///
    /// @param department null: nobody's budget
    /// @return empty when the budget is used up: nothing was put
    Optional<LetterId> put(Letter letter, @Nullable String department, Instant now);

    /// The letter was [withdrawn][city.okno.delivery.Outbox#withdraw]: nobody else tells it.
    void giveBack(LetterId letter);
}
