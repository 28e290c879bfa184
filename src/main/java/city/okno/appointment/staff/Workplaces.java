package city.okno.appointment.staff;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.centre.CentreId;
import city.okno.resident.HoldsPersonalData;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The door to who works where. What writes is called inside a transaction.
@Component
public class Workplaces implements HoldsPersonalData {

    private final OperatorRepository repository;
    private final Residents residents;
    private final Audit audit;

    Workplaces(OperatorRepository repository, Residents residents, Audit audit) {
        this.repository = repository;
        this.residents = residents;
        this.audit = audit;
    }

    /// Empty when nobody said where the operator works.
    public Optional<CentreId> of(PartyId operator) {
        return repository.of(operator);
    }

    /// Operators of a centre; all of the city where nobody is set there.
    public List<PartyId> concerned(CentreId centre) {
        var all = residents.holding(Role.OPERATOR);
        var here = repository.at(centre);
        var own = all.stream().filter(here::contains).toList();
        return own.isEmpty() ? all : own;
    }

    /// @param centre empty: nowhere in particular
    /// @param by the operator, or who may set others
    void set(PartyId operator, Optional<CentreId> centre, Actor by, Instant now) {
        boolean changed =
                centre.map(it -> repository.set(operator, it, now))
                        .orElseGet(() -> repository.remove(operator));
        if (changed) {
            audit.record(
                    by,
                    centre.isPresent() ? "operator.posted" : "operator.withdrawn",
                    Subject.of("party", operator.value()),
                    centre.map(it -> "centre " + it.value()).orElse(null),
                    now);
        }
    }

    @Override
    public String topic() {
        return "work";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return of(party)
                .<Map<String, Object>>map(it -> Map.of("centre", it.value()))
                .orElse(Map.of());
    }

    @Override
    public void erase(PartyId party, Instant now) {
        repository.remove(party);
    }
}
