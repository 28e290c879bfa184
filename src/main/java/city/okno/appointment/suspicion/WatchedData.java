package city.okno.appointment.suspicion;

import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether a moderator limited somebody.
@Component
class WatchedData implements HoldsPersonalData {

    private final SuspicionRepository repository;
    private final InstantSource clock;

    WatchedData(SuspicionRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "appointment_limit";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return repository
                .limit(party, clock.instant())
                .<Map<String, Object>>map(it -> Map.of("appointments at a time", it))
                .orElse(Map.of());
    }

    @Override
    public void erase(PartyId party, Instant now) {
        repository.forget(party);
    }
}
