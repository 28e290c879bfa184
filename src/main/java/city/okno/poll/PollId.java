package city.okno.poll;

/// A poll by its number: from 1, without gaps.
public record PollId(long value) {}
