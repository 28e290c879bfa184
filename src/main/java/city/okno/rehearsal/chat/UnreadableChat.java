package city.okno.rehearsal.chat;

/// A line that is not of the grammar.
public final class UnreadableChat extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnreadableChat(String file, int line, String expected) {
        super(file + ":" + line);
        this.sentence = file + ":" + line + ": expected " + expected;
    }

    /// File, line and what would be right.
    public String sentence() {
        return sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
