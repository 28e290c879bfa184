package city.okno.notice;

/// A notice in the database.
public record NoticeId(long value) {}
