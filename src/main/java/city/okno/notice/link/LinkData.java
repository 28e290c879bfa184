package city.okno.notice.link;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The number behind a person's short link; what the page shows belongs to others.
@Component
class LinkData implements HoldsPersonalData {

    private final LinkRepository links;
    private final Residents residents;

    LinkData(LinkRepository links, Residents residents) {
        this.links = links;
        this.residents = residents;
    }

    @Override
    public String topic() {
        return "short_link";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return Map.of();
    }

    @Override
    public void erase(PartyId party, Instant now) {
        residents.phone(party).map(residents::phoneHash).map(List::of).ifPresent(links::delete);
    }
}
