package city.okno.conversation.turn;

import city.okno.conversation.turn.Arrivals.Arrival;
import city.okno.delivery.Address;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What makes a conversation go on: a message, or a timer of its own.
///
/// @param account where answers go
/// @param language two letters as the messenger says; null when it does not
/// @param fromResident whether somebody did something: a sign of life
/// @param arrival what it is for the engine, looked up under the party's lock
record Turn(
        UpdateKey update,
        Address account,
        @Nullable String language,
        Instant now,
        boolean fromResident,
        Function<PartyId, Arrival> arrival) {

    /// What became of it.
    sealed interface Result {
        record Taken() implements Result {}

        record Seen() implements Result {}

        /// Meanwhile the account went to another party: nothing was done, take the turn anew.
        record Moved() implements Result {}
    }
}
