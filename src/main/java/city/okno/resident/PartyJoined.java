package city.okno.resident;

import city.okno.script.PartyId;
import java.time.Instant;

/// A nameless party proved a phone that belongs to a person: its account moved there. Modules that
/// keep rows of the nameless party move them in the same transaction.
public record PartyJoined(PartyId from, PartyId to, Instant at) {}
