package city.okno.settings;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/// `config/application.yml` is the manual of the settings: it names all of them, no others, with
/// the defaults that hold.
class SettingsFileTest {

    private static final Path FILE = Path.of("config/application.yml");
    private static final Pattern SWITCHED_OFF = Pattern.compile("(?m)^#([a-z][a-z0-9.-]*:)");

    @Test
    void namesAllSettingsAndNoOthers() throws IOException {
        var known = settings().flatMap(SettingNames::of).collect(toCollection(TreeSet::new));
        var named =
                inFile().keySet().stream()
                        .filter(name -> name.startsWith("okno."))
                        .collect(toCollection(TreeSet::new));
        assertThat(named).as("settings in %s", FILE).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void showsDefaults(Class<?> type) throws IOException {
        assertThat(bound(type, inFile())).isEqualTo(bound(type, Map.of()));
    }

    @Test
    void commentsEachSetting() throws IOException {
        assertThat(Files.readString(FILE).split("\n\n"))
                .allSatisfy(paragraph -> assertThat(paragraph).startsWith("# "));
    }

    @Test
    void changesNothingAsItIs() throws IOException {
        assertThat(new Yaml().<Object>load(Files.readString(FILE))).isNull();
    }

    static Stream<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test\\$.*")));
        return scanner.findCandidateComponents("city.okno").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    /// As if every setting were switched on; a setting without a default has no value.
    private static Map<String, Object> inFile() throws IOException {
        var switchedOn = SWITCHED_OFF.matcher(Files.readString(FILE)).replaceAll("$1");
        var strictly = new LoaderOptions();
        strictly.setAllowDuplicateKeys(false);
        return new LinkedHashMap<>(new Yaml(strictly).<Map<String, Object>>load(switchedOn));
    }

    private static Object bound(Class<?> type, Map<String, Object> values) {
        var set = new LinkedHashMap<>(values);
        set.values().removeIf(value -> value == null);
        var prefix =
                AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class)
                        .prefix();
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate(prefix, type);
    }
}
