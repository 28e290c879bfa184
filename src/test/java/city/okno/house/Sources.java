package city.okno.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// The sources of the application as the compiler's parser sees them.
final class Sources {

    static final Path MAIN = Path.of("src/main/java");

    private Sources() {}

    static List<Path> files(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<CompilationUnitTree> parsed() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var units = new ArrayList<CompilationUnitTree>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("--release", "25"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files(MAIN)));
            task.parse().forEach(units::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return units;
    }

    static String nameOf(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    }
}
