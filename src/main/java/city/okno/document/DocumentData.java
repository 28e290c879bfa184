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
    private final EventRepository history;
    private final ReminderRepository reminders;
    private final Residents residents;

    DocumentData(
            CaseRepository cases,
            EventRepository history,
            ReminderRepository reminders,
            Residents residents) {
        this.cases = cases;
        this.history = history;
        this.reminders = reminders;
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
        return Map.of("cases", documents.stream().map(this::plain).toList());
    }

    @Override
    public void erase(PartyId party, Instant now) {
        residents.phone(party).map(residents::phoneHash).ifPresent(this::erase);
    }

    private void erase(String phoneHash) {
        reminders.deleteOf(phoneHash);
        cases.forgetPhone(phoneHash);
    }

    private Map<String, Object> plain(DocumentCase document) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("number", document.number());
        plain.put("service", document.service());
        plain.put("centre", document.centre());
        plain.put("status", document.status().name());
        plain.put("since", document.at().toString());
        if (document.keepUntil() != null) {
            plain.put("keptUntil", document.keepUntil().toString());
        }
        plain.put(
                "history",
                history.of(document.id()).stream().map(it -> it.at() + " " + it.status()).toList());
        reminders.next(document.id()).ifPresent(at -> plain.put("nextReminder", at.toString()));
        return plain;
    }
}
