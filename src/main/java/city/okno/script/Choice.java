package city.okno.script;

/// One option of a choice that an action offers.
///
/// @param id what is stored in the slot
/// @param label what the resident reads, in the caller's language, 1–60 characters
public record Choice(String id, String label) {}
