package city.okno.rehearsal;

/// Where a rehearsal went another way than written.
///
/// @param line 0 when no line of the file is meant
public record Mismatch(String file, int line, String expected, String seen) {

    @Override
    public String toString() {
        return file + ":" + line + "\n  expected: " + expected + "\n  seen:     " + seen;
    }
}
