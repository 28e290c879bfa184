package city.okno.channel.sms;

/// Twilio did not answer a request.
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean written;

    /// @param written whether Twilio may have read the request all the same
    NoAnswerException(String reason, boolean written) {
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
    String reason() {
        return reason;
    }

    boolean wasWritten() {
        return written;
    }
}
