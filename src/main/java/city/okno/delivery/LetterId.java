package city.okno.delivery;

/// A row of the outbox.
public record LetterId(long value) {}
