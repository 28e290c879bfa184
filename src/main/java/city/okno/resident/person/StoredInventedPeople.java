package city.okno.resident.person;

import city.okno.resident.InventedPeople;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class StoredInventedPeople implements InventedPeople {

    private final PartyRepository parties;
    private final VoterRepository voters;
    private final RoleRepository roles;

    StoredInventedPeople(PartyRepository parties, VoterRepository voters, RoleRepository roles) {
        this.parties = parties;
        this.voters = voters;
        this.roles = roles;
    }

    @Override
    public Invented invent(String name, Instant now) {
        var party = parties.insert(now);
        parties.call(party, name);
        var voter = voters.insert(now);
        voters.assign(voter, party);
        return new Invented(party, voter, name);
    }

    @Override
    public void appoint(PartyId party, Role role, Instant now) {
        roles.insert(party, role, null, now);
    }
}
