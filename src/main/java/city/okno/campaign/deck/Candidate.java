package city.okno.campaign.deck;

/// A published idea that a person has not seen yet.
///
/// @param id the idea's row
/// @param shown how often it was shown so far
record Candidate(long id, int inFavour, int against, int shown) {}
