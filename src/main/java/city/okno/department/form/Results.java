package city.okno.department.form;

import city.okno.document.Applied;
import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;

/// What an event did, as departments read it.
public final class Results {

    private Results() {}

    public static String code(Applied applied) {
        return switch (applied) {
            case Applied.Made _ -> "made";
            case Applied.Changed _ -> "changed";
            case Applied.Unchanged _ -> "unchanged";
            case Applied.Outdated _ -> "outdated";
        };
    }

    /// What the state of the case is now.
    public static DocumentStatus status(Applied applied, DocumentEvent event) {
        return switch (applied) {
            case Applied.Made _, Applied.Changed _, Applied.Unchanged _ -> event.status();
            case Applied.Outdated(var known) -> known;
        };
    }
}
