package city.okno.campaign;

/// A direction of a campaign in the database.
public record DirectionId(long value) {}
