package city.okno.script.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Where the files of a bundle are read from: the folder of the settings, where it is there, else
/// the scripts that the jar carries.
public final class ScriptFolder {

    private static final String CARRIED = "bot-scripts";

    private ScriptFolder() {}

    /// @param folder the value of `okno.scripts.location`
    /// @return path inside the bundle, with `/`, to content
    public static Map<String, byte[]> read(Path folder) {
        try {
            return Files.isDirectory(folder) ? folder(folder) : carried();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read scripts from " + folder, unreadable);
        }
    }

    /// Another one when a script of the folder changed. What the jar carries never does.
    public static String fingerprint(Path folder) {
        return Files.isDirectory(folder) ? BundleHash.of(ScriptFiles.scripts(read(folder))) : "";
    }

    private static Map<String, byte[]> folder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> carried() throws IOException {
        var files = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var resource : resolver.getResources("classpath:" + CARRIED + "/**")) {
            if (resource.isReadable()) {
                var url = resource.getURL().getPath();
                var path =
                        url.substring(url.lastIndexOf("/" + CARRIED + "/") + CARRIED.length() + 2);
                if (!path.isEmpty() && !path.endsWith("/")) {
                    files.put(path, resource.getContentAsByteArray());
                }
            }
        }
        return files;
    }
}
