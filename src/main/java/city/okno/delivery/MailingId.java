package city.okno.delivery;

/// Letters that were made for many together.
public record MailingId(long value) {}
