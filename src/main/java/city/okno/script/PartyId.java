package city.okno.script;

/// Whose a conversation is: an account without a proved phone, or a person with all accounts.
///
/// @param value the internal number, never shown outside
public record PartyId(long value) {}
