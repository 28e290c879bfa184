package city.okno.service;

import city.okno.script.Wording;

/// What a resident brings along.
///
/// @param code the same document has the same code in every service
public record RequiredDocument(String code, Wording words) {}
