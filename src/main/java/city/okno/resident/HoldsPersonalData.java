package city.okno.resident;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Map;

/// Implemented by every module that stores something about a person.
public interface HoldsPersonalData {

    /// Title in the export, for example `ideas`.
    String topic();

    /// What is stored, as plain values (text, numbers, lists, maps) that can be written as JSON.
    Map<String, Object> export(PartyId party);

    /// Erases it, keeping only what the law of the project demands (one person, one vote: a keyed
    /// hash).
    void erase(PartyId party, Instant now);
}
