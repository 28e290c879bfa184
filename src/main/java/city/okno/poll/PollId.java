package city.okno.poll;

/// A poll in the database.
public record PollId(long value) {}
