package city.okno.appointment;

import city.okno.script.PartyId;
import java.time.Instant;

/// Who wants to come, for what and when.
///
/// @param act the same act again holds nothing new ([city.okno.script.Caller])
public record Wish(String act, PartyId party, Visit visit, Instant start) {

    @Override
    public String toString() {
        return "Wish[" + start + "]";
    }
}
