package city.okno.service;

/// @param value number of its row in the catalogue
public record QuestionId(long value) {}
