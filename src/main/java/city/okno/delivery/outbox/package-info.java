/// The tables of delivery: letters, their buttons and receipts, suppressed addresses. [Departures]
/// is the dispatcher's way in; everything else stays here.
@NullMarked
package city.okno.delivery.outbox;

import org.jspecify.annotations.NullMarked;
