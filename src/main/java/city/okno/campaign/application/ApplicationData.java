package city.okno.campaign.application;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.PartyJoined;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Questionnaires. After erasure the voter, the state and the number stay: who comes back is not
/// counted twice.
@Component
class ApplicationData implements HoldsPersonalData {

    private final ApplicationRepository applications;

    ApplicationData(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public String topic() {
        return "applications";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return Map.of(
                "applications",
                applications.kept(party).stream().map(ApplicationData::plain).toList());
    }

    private static Map<String, Object> plain(ApplicationRepository.Kept kept) {
        var values = new LinkedHashMap<String, Object>();
        values.put("campaign", kept.campaign());
        values.put("state", kept.state());
        if (kept.number() != null) {
            values.put("number", kept.number());
        }
        values.put("bornOn", kept.bornOn().toString());
        values.put("inCity", kept.inCity());
        if (kept.district() != null) {
            values.put("district", kept.district());
        }
        values.put("usedCentre", kept.usedCentre());
        values.put("at", kept.at().toString());
        return values;
    }

    @Override
    public void erase(PartyId party, Instant now) {
        applications.erase(party);
    }

    @EventListener
    void joined(PartyJoined joined) {
        applications.move(joined.from(), joined.to());
    }
}
