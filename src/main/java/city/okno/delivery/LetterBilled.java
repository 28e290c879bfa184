package city.okno.delivery;

/// A provider took a letter and says how many units it counts, for example segments of an SMS.
/// Published in the transaction that stores the acceptance, after [LetterEnded].
///
/// @param units at least 1
public record LetterBilled(LetterId letter, int units) {}
