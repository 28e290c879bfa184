package city.okno.resident;

import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Instant;

/// A party proved a phone and is a person now, with what was kept under that phone.
public record PhoneProved(PartyId party, Phone phone, Instant at) {}
