package city.okno.appointment.need;

import city.okno.centre.Access;
import city.okno.centre.Centre;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The door to what residents rely on. What writes is called inside a transaction.
@Component
public class Needs implements HoldsPersonalData {

    private final NeedRepository repository;

    Needs(NeedRepository repository) {
        this.repository = repository;
    }

    public Set<Access> of(PartyId party) {
        return repository.of(List.of(party)).getOrDefault(party, Set.of());
    }

    /// Those who rely on something, and on what.
    public Map<PartyId, Set<Access>> of(Collection<PartyId> parties) {
        return repository.of(parties);
    }

    /// In place of what was kept before.
    public void keep(PartyId party, Collection<Access> needs) {
        repository.replace(party, needs);
    }

    /// The same centres, those first that have everything the person relies on.
    public List<Centre> meetingFirst(List<Centre> centres, PartyId party) {
        var needs = of(party);
        return centres.stream()
                .sorted(Comparator.comparing(it -> !it.access().containsAll(needs)))
                .toList();
    }

    @Override
    public String topic() {
        return "needs";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return Map.of("needs", of(party).stream().map(Enum::name).toList());
    }

    @Override
    public void erase(PartyId party, Instant now) {
        repository.replace(party, List.of());
    }
}
