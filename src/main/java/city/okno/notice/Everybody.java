package city.okno.notice;

import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Everybody who is registered. Takes no argument.
@Component
class Everybody implements Audience {

    private final Residents residents;

    Everybody(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String name() {
        return "everybody";
    }

    @Override
    public Optional<String> title(String argument) {
        return argument.isEmpty() ? Optional.of("") : Optional.empty();
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
