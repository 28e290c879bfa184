package city.okno.resident.person;

import java.time.Instant;

/// What a person agreed to.
///
/// @param version of the text, as the bot script names it
/// @param words hash of the bundle that the text stands in
/// @param language in which it was read
record Consent(String version, String words, String language, Instant at) {}
