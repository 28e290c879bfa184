package city.okno.delivery;

import java.time.Instant;
import java.util.List;

/// Finds out whether a message whose call was never answered had been taken by the provider.
public interface Lookup {

    /// Called outside any transaction; never throws for what a provider answers.
    ///
    /// @param calledAt when the call without an answer was made
    Found find(Outgoing outgoing, Instant calledAt);

    /// What the provider knows.
    sealed interface Found {
        /// @param externalIds of messages that look like this one, as in [Delivery.Accepted], the
        ///   earliest first
        record There(List<String> externalIds) implements Found {
            public There {
                externalIds = List.copyOf(externalIds);
            }
        }

        /// No such message. It may still show up a moment later.
        record NotThere() implements Found {}

        /// The provider could not be asked.
        record NotNow(String reason) implements Found {}
    }
}
