package city.okno.notice;

/// A broadcast that was started.
public record BroadcastId(long value) {}
