package city.okno.centre;

/// @param value number of its row in the catalogue, for references in the database
public record CentreId(long value) {}
