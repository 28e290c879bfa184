package city.okno.department.form;

import city.okno.document.Applied;
import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import city.okno.visit.Noting;
import org.springframework.http.HttpStatus;

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

    /// @throws Problem when it contradicts what is known
    public static String code(Noting noting) throws Problem {
        return switch (noting) {
            case Noting.Made _ -> "made";
            case Noting.Changed _ -> "changed";
            case Noting.Unchanged _ -> "unchanged";
            case Noting.Outdated _ -> "outdated";
            case Noting.Contradicted _ ->
                    throw new Problem(
                            HttpStatus.CONFLICT,
                            "id",
                            "This visit is known with another centre, counter or time");
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
