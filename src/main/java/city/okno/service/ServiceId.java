package city.okno.service;

/// @param value number of its row in the catalogue, for references in the database
public record ServiceId(long value) {}
