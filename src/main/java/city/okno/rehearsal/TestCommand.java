package city.okno.rehearsal;

import city.okno.script.load.ScriptFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `java -jar okno.jar scripts test [DIR] [--rewrite]`: performs the `.chat` files of a folder in
/// all modes. With `--rewrite` it puts what was really seen into the files, for review.
public final class TestCommand {

    private TestCommand() {}

    /// @param program the application's class
    /// @param arguments what stands after `scripts test`
    /// @return exit code: 0 when everything went as written
    public static int run(Class<?> program, List<String> arguments, PrintStream out) {
        var words = new ArrayList<>(arguments);
        var rewrite = words.remove("--rewrite");
        var folder = Path.of(words.isEmpty() ? "bot-scripts" : words.getFirst());
        try (var theatre = Theatre.open(program, folder.toString(), Map.of())) {
            var rehearsals = theatre.getBean(Rehearsals.class);
            return rewrite
                    ? rewrite(rehearsals, folder, out)
                    : perform(rehearsals, chats(folder), out);
        }
    }

    private static int perform(Rehearsals rehearsals, Map<String, String> chats, PrintStream out) {
        int failed = 0;
        for (var chat : chats.entrySet()) {
            var mismatches = rehearsals.performInAllModes(chat.getKey(), chat.getValue());
            mismatches.forEach(out::println);
            failed += mismatches.isEmpty() ? 0 : 1;
        }
        out.printf("%d passed, %d failed%n", chats.size() - failed, failed);
        return failed == 0 ? 0 : 1;
    }

    private static int rewrite(Rehearsals rehearsals, Path folder, PrintStream out) {
        chats(folder)
                .forEach((name, text) -> {
                    var rewritten = rehearsals.rewrite(name, text);
                    if (!rewritten.equals(text)) {
                        write(folder.resolve(name), rewritten);
                        out.println("rewritten: " + name);
                    }
                });
        return 0;
    }

    private static Map<String, String> chats(Path folder) {
        var chats = new TreeMap<String, String>();
        ScriptFolder.read(folder)
                .forEach((name, bytes) -> {
                    if (name.endsWith(".chat")) {
                        chats.put(name, new String(bytes, StandardCharsets.UTF_8));
                    }
                });
        return chats;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
