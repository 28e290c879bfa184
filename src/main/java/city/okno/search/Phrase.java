package city.okno.search;

/// Words that a person may say to get somewhere, in the form in which an editor writes them down.
///
/// @param target where they lead; several phrases may lead to one target
public record Phrase<K>(String text, K target) {}
