package city.okno.appointment.suspicion;

import java.time.LocalDate;

/// What a moderator should look at.
///
/// @param giver number of who gave times up, or held many and booked none
/// @param taker number of who booked them soon after; 0: nobody
/// @param times how often
/// @param latest when it happened last
public record Suspicion(Kind kind, long giver, long taker, int times, LocalDate latest) {

    public enum Kind {
        /// The same two, the same time, again and again.
        CHAIN,
        HOLDS
    }
}
