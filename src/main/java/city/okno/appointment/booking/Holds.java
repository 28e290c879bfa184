package city.okno.appointment.booking;

import city.okno.appointment.Wish;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Holding a time and letting it go. Not even the end of a hold that nobody confirmed tells who
/// knows of it when others can have its time.
@Component
class Holds {

    private final BookingRepository bookings;
    private final FreedRepository freed;
    private final Keeping keeping;

    Holds(BookingRepository bookings, FreedRepository freed, Keeping keeping) {
        this.bookings = bookings;
        this.freed = freed;
        this.keeping = keeping;
    }

    /// @return false when there is one of this act
    boolean hold(Wish wish, Instant until, Instant now) {
        return bookings.hold(wish, until, keeping.until(wish.act(), until), now);
    }

    /// Lets go what somebody holds.
    ///
    /// @return what of it others can have at once
    Collection<Long> letGo(PartyId party, Instant now) {
        var held = bookings.holds(party);
        if (keeping.isOff() || held.isEmpty()) {
            return held;
        }
        freed.letGo(held, keeping.until("holds of " + party.value(), now), now);
        return List.of();
    }
}
