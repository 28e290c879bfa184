package city.okno.demo;

import city.okno.catalogue.CatalogueFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of `config/demo/`, which the build puts on the class path.
final class DemoFiles {

    private static final Path FOLDER = Path.of("config/demo");

    private DemoFiles() {}

    static List<DemoCampaign> campaigns() {
        return bound("campaigns", DemoCampaign.class);
    }

    static List<DemoPoll> polls() {
        return bound("polls", DemoPoll.class);
    }

    /// @param name of the file, and of the list in it
    private static <T> List<T> bound(String name, Class<T> type) {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("demo", file(name + ".yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(name, Bindable.listOf(type))
                    .get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<DemoIdea> ideas(String name) {
        return DemoIdea.read(lines("ideas/" + name));
    }

    static List<String> people() {
        return lines("people.txt").stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static List<String> lines(String name) {
        try {
            return file(name).getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Centres, services and what belongs to them. The folder, where present, wins over what the
    /// jar carries, so that the files can be changed while the demo runs.
    static Map<String, byte[]> catalogue() {
        try {
            return Files.isDirectory(FOLDER) ? CatalogueFiles.in(FOLDER) : carried();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> carried() throws IOException {
        var files = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var resource : resolver.getResources("classpath:demo/*/*.yaml")) {
            var url = resource.getURL().getPath();
            files.put(
                    url.substring(url.lastIndexOf("/demo/") + "/demo/".length()),
                    resource.getContentAsByteArray());
        }
        return files;
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("demo/" + name);
    }
}
