package city.okno.notice.preference;

import city.okno.notice.Notice.Recipient;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What a person does not want to be told, and by which way and when the rest.
@Component
class PreferenceData implements HoldsPersonalData {

    private final StoredPreferences preferences;

    PreferenceData(StoredPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public String topic() {
        return "notice_preferences";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        var who = new Recipient.ToParty(party);
        var habits = preferences.habits(who);
        var export = new LinkedHashMap<String, Object>();
        export.put("unwanted", preferences.unwanted(who).stream().map(Enum::name).toList());
        if (habits.first() != null) {
            export.put("channel", habits.first().code());
            export.put("no_other_channel", habits.only());
        }
        if (habits.night() != null) {
            export.put("quiet_from", habits.night().from().toString());
            export.put("quiet_until", habits.night().until().toString());
        }
        if (habits.zone() != null) {
            export.put("zone", habits.zone().getId());
        }
        return export;
    }

    @Override
    public void erase(PartyId party, Instant now) {
        preferences.forget(party);
    }
}
