package city.okno.document;

/// Where a document is on its way.
public enum DocumentStatus {
    ACCEPTED,
    IN_WORK,
    /// Waits at the centre.
    READY,
    ISSUED,
    /// Sent back to the department, because nobody came for it.
    RETURNED,
    CANCELLED
}
