package city.okno.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.annotation.MergedAnnotations;

/// The names of all settings that a settings record can hold, such as `okno.telegram.api-url`; for
/// a list or a map, the name above its elements.
final class SettingNames {

    private SettingNames() {}

    /// @param type a record with `@ConfigurationProperties`
    static Stream<String> of(Class<?> type) {
        var prefix =
                MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("prefix");
        return below(prefix, type);
    }

    private static Stream<String> below(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> named(prefix, component));
    }

    private static Stream<String> named(String prefix, RecordComponent component) {
        var name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
        return isGroup(component.getType()) ? below(name, component.getType()) : Stream.of(name);
    }

    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("city.okno.");
    }
}
