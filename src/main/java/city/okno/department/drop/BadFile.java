package city.okno.department.drop;

/// A file that cannot be read, or no further.
final class BadFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String sentence;

    /// @param line from 1; 0: the whole file
    /// @param sentence what is wrong and what is expected; never what stands there
    BadFile(long line, String sentence) {
        super(sentence);
        this.line = line;
        this.sentence = sentence;
    }

    long line() {
        return line;
    }

    String sentence() {
        return sentence;
    }
}
