package city.okno.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Names the place where a settings file stops being YAML.
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenYamlFailureAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MarkedYAMLException broken) {
        var line = broken.getProblemMark().getLine() + 1;
        var file = brokenFile().map(Path::toString).orElse("A settings file");
        return new FailureAnalysis(
                "%s, line %d, cannot be read: %s.".formatted(file, line, broken.getProblem()),
                "Correct the line or the one before it. A setting looks like this: okno.zone:"
                        + " Europe/Moscow (one space after the colon, no tabs).",
                broken);
    }

    /// Spring tells the line but not the file, so the files are read once more.
    private static Optional<Path> brokenFile() {
        return Stream.of(Path.of("config"), Path.of(""))
                .filter(Files::isDirectory)
                .flatMap(folder -> yamlFiles(folder).stream())
                .filter(BrokenYamlFailureAnalyzer::isBroken)
                .findFirst();
    }

    private static List<Path> yamlFiles(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "application*.{yml,yaml}")) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isBroken(Path file) {
        try {
            new Yaml().loadAll(Files.readString(file)).forEach(_ -> {});
            return false;
        } catch (IOException | YAMLException broken) {
            return true;
        }
    }
}
