package city.okno;

import city.okno.rehearsal.TestCommand;
import city.okno.script.Actions;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.fault.Fault;
import city.okno.script.flow.Bundle;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import city.okno.script.load.ScriptFolder;
import city.okno.settings.OknoSettings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `java -jar okno.jar scripts …`: proves, performs and compares bot scripts against the actions of
/// this very program, without starting it.
final class ScriptsCommand {

    private static final String USAGE =
            """
            scripts verify [DIR]             proves the bot scripts in DIR
            scripts test [DIR] [--rewrite]   performs the .chat files in DIR
            scripts diff OLD NEW             says what NEW means for who waits in a conversation of OLD\
            """;

    private static final int RIGHT = 0;
    private static final int FAULTY = 1;
    private static final int WRONG = 2;

    private final PrintStream out;

    ScriptsCommand(PrintStream out) {
        this.out = out;
    }

    /// Whether the program was called for this.
    static boolean isMeant(String[] args) {
        return args.length > 0 && args[0].equals("scripts");
    }

    /// @return the exit code: 0 when all is well, 1 when the scripts are broken or would break
    ///   conversations or departments' calls, 2 when the command is wrong
    int run(String[] args) {
        if (args.length >= 2 && args[1].equals("test")) {
            var arguments = List.of(args).subList(2, args.length);
            return TestCommand.run(OknoApplication.class, arguments, out);
        }
        if (args.length == 4 && args[1].equals("diff")) {
            return isThere(args[2]) && isThere(args[3])
                    ? diff(Path.of(args[2]), Path.of(args[3]))
                    : WRONG;
        }
        if (args.length < 2 || args.length > 3 || !args[1].equals("verify")) {
            out.println(USAGE);
            return WRONG;
        }
        return args.length == 2 || isThere(args[2])
                ? verify(Path.of(args.length == 3 ? args[2] : "bot-scripts"))
                : WRONG;
    }

    private boolean isThere(String folder) {
        if (!Files.isDirectory(Path.of(folder))) {
            out.println("no folder " + folder);
            return false;
        }
        return true;
    }

    private int verify(Path folder) {
        try (var program = SleepingProgram.start()) {
            var bundle = load(loader(program), folder);
            bundle.ifPresent(
                    it -> out.println(it.flows().size() + " flows are whole, " + it.hash()));
            return bundle.isPresent() ? RIGHT : FAULTY;
        }
    }

    private int diff(Path older, Path newer) {
        try (var program = SleepingProgram.start()) {
            var loader = loader(program);
            var before = load(loader, older);
            var after = load(loader, newer);
            if (before.isEmpty() || after.isEmpty()) {
                return WRONG;
            }
            var change = loader.compare(before.get(), after.get());
            new ScriptsDiff(out).show(change);
            return change.breaks() ? FAULTY : RIGHT;
        }
    }

    private static BundleLoader loader(SleepingProgram program) {
        var settings = program.one(OknoSettings.class);
        return new BundleLoader(
                ActionCatalogue.of(program.all(Actions.class)),
                settings.languages(),
                settings.zone());
    }

    private Optional<Bundle> load(BundleLoader loader, Path folder) {
        return switch (loader.load(ScriptFolder.read(folder))) {
            case Loaded.Whole(var bundle, var warnings) -> {
                tell(warnings);
                yield Optional.of(bundle);
            }
            case Loaded.Broken(var faults) -> {
                tell(faults);
                long wrong = faults.stream().filter(it -> !it.kind().isWarning()).count();
                out.println(wrong + (wrong == 1 ? " fault" : " faults"));
                yield Optional.empty();
            }
        };
    }

    private void tell(List<Fault> faults) {
        faults.forEach(fault -> out.println((fault.kind().isWarning() ? "warning: " : "") + fault));
    }
}
