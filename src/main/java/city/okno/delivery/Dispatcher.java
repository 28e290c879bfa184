package city.okno.delivery;

import java.time.Instant;

/// Sends by hand what is due, for rehearsals and tests. Where `okno.delivery.enabled` is true
/// nobody needs it: the lanes run by themselves.
public interface Dispatcher {

    /// Sends everything that is due, lane after lane and letter after letter, on the calling
    /// thread, without a pace and outside any transaction. A lane that is told to wait is left
    /// until then.
    ///
    /// @return how many times a channel was called
    int drain(Instant now);
}
