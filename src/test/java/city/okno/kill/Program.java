package city.okno.kill;

import city.okno.OknoApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The program as a jar, so that the JVM can start it from a cache of loaded classes.
public final class Program {

    /// Started hundreds of times, each time for seconds.
    private static final List<String> BRIEF =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private static final List<String> QUIET =
            List.of(
                    "-Dfile.encoding=UTF-8",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final Class<?> main;
    private final String classpath;
    private final List<String> cache;

    private Program(Class<?> main, String classpath, List<String> cache) {
        this.main = main;
        this.classpath = classpath;
        this.cache = cache;
    }

    /// @param folder where the jar is put
    public static Program packed(Class<?> main, Path folder) {
        var jar = folder.resolve("program.jar");
        try {
            pack(jar, main);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var libraries = classpath().filter(entry -> entry.endsWith(".jar"));
        return new Program(
                main,
                Stream.concat(Stream.of(jar.toString()), libraries)
                        .collect(Collectors.joining(File.pathSeparator)),
                List.of());
    }

    /// The same, quicker to start: it loads the classes as one life left them that ended in peace.
    Program trained(Path folder) throws InterruptedException {
        var cache = folder.resolve("program.aot");
        var plan = new KillLoop.Plan(new H2Ground(folder.resolve("training")), this, 1, 0, 1, 4);
        try (var loop = new KillLoop(plan, LoopbackDoor::new)) {
            loop.found(List.of("-XX:AOTCacheOutput=" + cache), Duration.ofSeconds(5));
        }
        return new Program(main, classpath, List.of("-XX:AOTCache=" + cache));
    }

    /// Another part of the same jar.
    Program main(Class<?> other) {
        return new Program(other, classpath, cache);
    }

    public List<String> command(List<String> flags, List<String> settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BRIEF);
        command.addAll(QUIET);
        command.addAll(cache);
        command.addAll(flags);
        command.addAll(List.of("-cp", classpath, main.getName()));
        command.addAll(settings);
        return command;
    }

    /// What is compiled from the sources, and of the tests only what stands beside this class and
    /// beside the one that is started.
    private static void pack(Path jar, Class<?> main) throws IOException {
        var entries = new TreeMap<String, Path>();
        entries.putAll(files(compiled(OknoApplication.class), ""));
        for (var beside : List.of(Program.class, main)) {
            entries.putAll(files(compiled(beside), beside.getPackageName().replace('.', '/')));
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(1);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (Files.isRegularFile(entry.getValue())) {
                    Files.copy(entry.getValue(), zip);
                }
            }
        }
    }

    /// Folders have entries of their own: whoever looks for components asks for them.
    private static Map<String, Path> files(Path root, String below) throws IOException {
        var found = new TreeMap<String, Path>();
        try (var all = Files.walk(root.resolve(below))) {
            all.filter(it -> !it.equals(root)).forEach(it -> found.put(name(root, it), it));
        }
        return found;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file) + (Files.isDirectory(file) ? "/" : "");
    }

    /// Of the tests: some runners keep it in a loader of their own.
    private static Stream<String> classpath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath)
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static Path compiled(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
