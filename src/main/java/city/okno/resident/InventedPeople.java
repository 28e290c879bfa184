package city.okno.resident;

import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// People of the demo. They have a name and a vote, but no number and no account, so that nobody
/// real is ever written to. Inside the caller's transaction.
@Component
public class InventedPeople {

    private final PartyRepository parties;
    private final VoterRepository voters;
    private final RoleRepository roles;

    InventedPeople(PartyRepository parties, VoterRepository voters, RoleRepository roles) {
        this.parties = parties;
        this.voters = voters;
        this.roles = roles;
    }

    /// Somebody with this name.
    public PartyId invent(String name, Instant now) {
        var party = parties.insert(now);
        parties.call(party, name);
        voters.assign(voters.insert(now), party);
        return party;
    }

    /// Lets a party play a part of the demo.
    public void appoint(PartyId party, Role role, Instant now) {
        roles.insert(party, role, null, now);
    }
}
