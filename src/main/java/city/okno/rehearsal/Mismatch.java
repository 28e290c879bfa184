package city.okno.rehearsal;

import city.okno.rehearsal.stage.Spotlight;
import city.okno.rehearsal.stage.Stage.Missed;

/// Where a rehearsal went another way than written.
///
/// @param line 0 when no line of the file is meant
public record Mismatch(String file, int line, String expected, String seen) {

    static Mismatch notCarried(String file, Mode mode, Missed missed, Spotlight spotlight) {
        var shown = missed.outgoing();
        return new Mismatch(
                file + " (" + mode + ")",
                0,
                "a message as " + shown.to().channel().code() + " carries it",
                missed.trouble() + " in: " + Rewriting.written(shown, spotlight));
    }

    @Override
    public String toString() {
        return file + ":" + line + "\n  expected: " + expected + "\n  seen:     " + seen;
    }
}
