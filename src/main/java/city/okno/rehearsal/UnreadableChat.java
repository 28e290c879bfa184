package city.okno.rehearsal;

/// A line that is not of the grammar.
final class UnreadableChat extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableChat(String file, int line, String expected) {
        super(file + ":" + line + ": expected " + expected);
    }
}
