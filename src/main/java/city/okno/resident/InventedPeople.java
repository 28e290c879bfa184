package city.okno.resident;

import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;

/// People of the demo. They have a name and a vote, but no number and no account, so that nobody
/// real is ever written to. Inside the caller's transaction.
public interface InventedPeople {

    /// Somebody with this name.
    Invented invent(String name, Instant now);

    record Invented(PartyId party, VoterId voter, String name) {}

    /// Lets a party play a part of the demo.
    void appoint(PartyId party, Role role, Instant now);
}
