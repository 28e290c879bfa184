package city.okno.document;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is known about somebody's documents.
@Component
class DocumentData implements HoldsPersonalData {

    private static final int MOST = 1000;

    private final CaseRepository cases;
    private final Residents residents;

    DocumentData(CaseRepository cases, Residents residents) {
        this.cases = cases;
        this.residents = residents;
    }

    @Override
    public String topic() {
        return "documents";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        var documents =
                residents
                        .phone(party)
                        .map(phone -> cases.ofPhone(residents.phoneHash(phone), MOST))
                        .orElse(List.of());
        return Map.of("cases", documents.stream().map(DocumentData::plain).toList());
    }

    @Override
    public void erase(PartyId party, Instant now) {
        residents.phone(party).map(residents::phoneHash).ifPresent(cases::forgetPhone);
    }

    private static Map<String, Object> plain(DocumentCase document) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("number", document.number());
        plain.put("service", document.service());
        plain.put("centre", document.centre());
        plain.put("status", document.status().name());
        plain.put("since", document.at().toString());
        if (document.keepUntil() != null) {
            plain.put("keptUntil", document.keepUntil().toString());
        }
        return plain;
    }
}
