package city.okno.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Where bot scripts come from: the folder, and where it is absent those that the jar carries.
public final class ScriptSource {

    private static final String IN_JAR = "bot-scripts/";

    private ScriptSource() {}

    /// @return path inside the bundle to content; also files that are no scripts
    public static Map<String, byte[]> files(Path folder) {
        try {
            return Files.isDirectory(folder) ? ofFolder(folder) : ofJar();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> ofFolder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static Map<String, byte[]> ofJar() throws IOException {
        var files = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var resource : resolver.getResources("classpath*:" + IN_JAR + "**/*.*")) {
            var url = resource.getURL().toString();
            var name = url.substring(url.lastIndexOf(IN_JAR) + IN_JAR.length());
            files.put(name, resource.getContentAsByteArray());
        }
        return files;
    }
}
