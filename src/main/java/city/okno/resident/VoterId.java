package city.okno.resident;

/// One person's vote, whichever messengers and numbers the person uses; stays after erasure.
public record VoterId(long value) {}
