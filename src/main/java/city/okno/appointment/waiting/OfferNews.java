package city.okno.appointment.waiting;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/// How people hear of offers.
interface OfferNews {

    /// Those of them who may be disturbed now.
    Set<PartyId> awake(Collection<PartyId> people, Instant now);

    /// Inside the transaction that keeps the time.
    void tell(Offer offer, Instant now);
}
