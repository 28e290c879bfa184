package city.okno;

import city.okno.catalogue.Catalogue;
import city.okno.catalogue.Catalogue.Comparison;
import city.okno.catalogue.CatalogueFiles;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/// `java -jar okno.jar catalogue …`: proves the files of centres and services, and brings them into
/// the database of the settings, after it has shown what would change there.
final class CatalogueCommand {

    private static final String USAGE =
            """
            catalogue verify [DIR]             proves the files in DIR
            catalogue import [DIR]             says what they would change in the database
            catalogue import [DIR] --apply     changes it\
            """;

    private static final int RIGHT = 0;
    private static final int FAULTY = 1;
    private static final int WRONG = 2;

    private final PrintStream out;

    CatalogueCommand(PrintStream out) {
        this.out = out;
    }

    /// Whether the program was called for this.
    static boolean isMeant(String[] args) {
        return args.length > 0 && args[0].equals("catalogue");
    }

    /// @return the exit code: 0 when all is well, 1 when the files are broken, 2 when the command
    ///   is wrong
    int run(String[] args) {
        var words = new ArrayList<>(List.of(args).subList(1, args.length));
        var apply = words.remove("--apply");
        var verb = words.isEmpty() ? "" : words.getFirst();
        var importing = verb.equals("import");
        if (words.size() > 2 || !(importing || (verb.equals("verify") && !apply))) {
            out.println(USAGE);
            return WRONG;
        }
        var folder = Path.of(words.size() == 2 ? words.get(1) : "config/city");
        if (!Files.isDirectory(folder)) {
            out.println("no folder " + folder);
            return WRONG;
        }
        var files = CatalogueFiles.in(folder);
        return importing ? bring(files, apply) : verify(files);
    }

    private int verify(Map<String, byte[]> files) {
        try (var program = SleepingProgram.start()) {
            return switch (program.one(Catalogue.class).compare(files)) {
                case Comparison.Broken broken -> told(broken);
                case Comparison.Whole(var things) -> {
                    out.println("whole, things: " + things.size());
                    yield RIGHT;
                }
            };
        }
    }

    private int bring(Map<String, byte[]> files, boolean apply) {
        try (var program = SleepingProgram.startOnDatabase()) {
            var catalogue = program.one(Catalogue.class);
            if (!apply) {
                return told(
                        catalogue.compare(files),
                        "would change: ",
                        "changes: %d; --apply makes them%n");
            }
            var now = program.one(InstantSource.class).instant();
            var done =
                    program.one(TransactionTemplate.class)
                            .execute(_ -> catalogue.replace(files, now));
            return told(Objects.requireNonNull(done), "", "changes made: %d%n");
        }
    }

    private int told(Comparison comparison, String before, String sum) {
        return switch (comparison) {
            case Comparison.Whole(var changes) -> {
                changes.forEach(change -> out.println(before + change));
                out.printf(sum, changes.size());
                yield RIGHT;
            }
            case Comparison.Broken broken -> told(broken);
        };
    }

    private int told(Comparison.Broken broken) {
        var faults = broken.faults();
        faults.forEach(out::println);
        out.println(faults.size() + (faults.size() == 1 ? " fault" : " faults"));
        return FAULTY;
    }
}
