package city.okno.campaign;

import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// People without a database: whoever is a person is the voter with the same number plus 1,000.
/// What campaigns do not ask about is left out.
public abstract class InventedResidents implements Residents {

    public static InventedResidents nobodyYet() {
        return mock(
                InventedResidents.class,
                withSettings().useConstructor().defaultAnswer(CALLS_REAL_METHODS));
    }

    private final AtomicLong last = new AtomicLong();
    private final Map<PartyId, Party> parties = new HashMap<>();

    public synchronized PartyId person(String name, Role... roles) {
        var all = EnumSet.of(Role.RESIDENT);
        all.addAll(List.of(roles));
        return add(name, true, all);
    }

    public synchronized PartyId stranger() {
        return add(null, false, EnumSet.of(Role.RESIDENT));
    }

    private PartyId add(String name, boolean person, Set<Role> roles) {
        var id = new PartyId(last.incrementAndGet());
        parties.put(id, new Party(id, "ru", false, name, person, roles));
        return id;
    }

    @Override
    public synchronized Optional<Party> find(PartyId party) {
        return Optional.ofNullable(parties.get(party));
    }

    @Override
    public Optional<VoterId> voter(PartyId party) {
        return find(party).filter(Party::person).map(_ -> new VoterId(party.value() + 1_000));
    }

    @Override
    public synchronized List<PartyId> holding(Role role) {
        return parties.values().stream()
                .filter(party -> party.roles().contains(role))
                .map(Party::id)
                .toList();
    }

    @Override
    public Set<Role> roles(PartyId party) {
        return find(party).orElseThrow().roles();
    }

    @Override
    public Party lock(PartyId party) {
        return find(party).orElseThrow();
    }
}
