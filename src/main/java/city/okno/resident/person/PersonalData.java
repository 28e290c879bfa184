package city.okno.resident.person;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.delivery.Message;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The right to have what is stored, and to have it erased, over all modules.
@Component
class PersonalData {

    private final ResidentData own;
    private final ObjectProvider<HoldsPersonalData> others;
    private final Audit audit;
    private final JsonMapper json;

    PersonalData(
            ResidentData own,
            ObjectProvider<HoldsPersonalData> others,
            Audit audit,
            JsonMapper json) {
        this.own = own;
        this.others = others;
        this.audit = audit;
        this.json = json;
    }

    /// A text file that a person can read and a program too.
    Message.File export(PartyId party, Instant now) {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put("resident", own.export(party));
        others.stream()
                .sorted((one, other) -> one.topic().compareTo(other.topic()))
                .forEach(holder -> all.put(holder.topic(), holder.export(party)));
        all.put("export", Map.of("at", now.toString()));
        var content = json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        return new Message.File("okno-my-data.json", "application/json", content);
    }

    void erase(PartyId party, Instant now) {
        others.stream().forEach(holder -> holder.erase(party, now));
        own.erase(party, now);
        audit.record(
                new Actor.Person(party, Role.RESIDENT),
                "person.erased",
                Subject.of("party", party.value()),
                null,
                now);
    }
}
