package city.okno.campaign;

/// A question of a direction in the database.
public record QuestionId(long value) {}
