package city.okno.testing;

import city.okno.notice.Audience;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.util.List;
import java.util.Optional;

/// Everybody in town who is registered.
public record Town(String name, Residents residents) implements Audience {

    @Override
    public Optional<String> title(String argument) {
        return Optional.of("");
    }

    @Override
    public long count(String argument) {
        return residents.registered();
    }

    @Override
    public List<PartyId> page(String argument, PartyId after, int limit) {
        return residents.registered(after, limit);
    }

    @Override
    public boolean includes(String argument, PartyId person) {
        return residents.find(person).filter(Party::isRegistered).isPresent();
    }
}
