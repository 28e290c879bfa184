package city.okno;

import city.okno.rehearsal.TestCommand;
import city.okno.script.Actions;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.fault.Fault;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import city.okno.script.load.ScriptFolder;
import city.okno.settings.OknoSettings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `java -jar okno.jar scripts verify [DIR]`: proves bot scripts against the actions of this very
/// program, without starting it.
final class ScriptsCommand {

    private static final String USAGE =
            """
            scripts verify [DIR]             proves the bot scripts in DIR
            scripts test [DIR] [--rewrite]   performs the .chat files in DIR\
            """;

    private final PrintStream out;

    ScriptsCommand(PrintStream out) {
        this.out = out;
    }

    /// Whether the program was called for this.
    static boolean isMeant(String[] args) {
        return args.length > 0 && args[0].equals("scripts");
    }

    /// @return the exit code: 0 when the scripts are whole, 1 when not, 2 when the command is wrong
    int run(String[] args) {
        if (args.length >= 2 && args[1].equals("test")) {
            var arguments = List.of(args).subList(2, args.length);
            return TestCommand.run(OknoApplication.class, arguments, out);
        }
        if (args.length < 2 || args.length > 3 || !args[1].equals("verify")) {
            out.println(USAGE);
            return 2;
        }
        var folder = Path.of(args.length == 3 ? args[2] : "bot-scripts");
        if (args.length == 3 && !Files.isDirectory(folder)) {
            out.println("no folder " + folder);
            return 2;
        }
        return verify(folder);
    }

    private int verify(Path folder) {
        try (var program = SleepingProgram.start()) {
            var settings = program.one(OknoSettings.class);
            var loader =
                    new BundleLoader(
                            ActionCatalogue.of(program.all(Actions.class)),
                            settings.languages(),
                            settings.zone());
            return switch (loader.load(ScriptFolder.read(folder))) {
                case Loaded.Whole(var bundle, var warnings) -> {
                    tell(warnings);
                    out.println(bundle.flows().size() + " flows are whole, " + bundle.hash());
                    yield 0;
                }
                case Loaded.Broken(var faults) -> {
                    tell(faults);
                    long wrong = faults.stream().filter(it -> !it.kind().isWarning()).count();
                    out.println(wrong + (wrong == 1 ? " fault" : " faults"));
                    yield 1;
                }
            };
        }
    }

    private void tell(List<Fault> faults) {
        faults.forEach(fault -> out.println((fault.kind().isWarning() ? "warning: " : "") + fault));
    }
}
