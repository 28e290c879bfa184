package city.okno.channel.http;

/// A provider did not answer a request, or with something that is no answer.
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean written;

    /// @param written whether the provider may have read the request all the same
    public NoAnswerException(String reason, boolean written) {
        super(reason);
        this.reason = reason;
        this.written = written;
    }

    NoAnswerException(Exception cause, boolean written) {
        super(cause);
        this.reason = cause.getClass().getSimpleName();
        this.written = written;
    }

    /// A short text without personal data.
    public String reason() {
        return reason;
    }

    public boolean wasWritten() {
        return written;
    }
}
