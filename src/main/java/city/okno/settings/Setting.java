package city.okno.settings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;

/// One property as somebody wrote it, in words for that somebody.
///
/// @param name such as `okno.telegram.api-url`
/// @param value null when it is not known
/// @param origin null when it is not known
record Setting(String name, @Nullable Object value, @Nullable Origin origin) {

    /// Secrets and personal data are not repeated in a log.
    private static final Pattern MASKED =
            Pattern.compile("secret|token|password|sid|confirmation|admins|from");

    static Setting of(ConfigurationProperty property) {
        return new Setting(
                property.getName().toString(), property.getValue(), property.getOrigin());
    }

    /// `okno.zone in config/application.yml, line 3, is "Mars/Base"`
    String asWritten() {
        return MASKED.matcher(name).find() || value == null
                ? placed() + " has a wrong value"
                : placed() + " is \"" + value + "\"";
    }

    /// `okno.zone in config/application.yml, line 3,`
    String placed() {
        return switch (origin) {
            case null -> name;
            case PropertySourceOrigin source when source.getOrigin() != null ->
                    new Setting(name, value, source.getOrigin()).placed();
            case TextResourceOrigin text -> name + " in " + line(text) + ",";
            case SystemEnvironmentOrigin environment ->
                    name + " in the environment variable " + environment.getProperty();
            default -> name + " in " + origin;
        };
    }

    private static String line(TextResourceOrigin text) {
        var file = file(text.getResource());
        var location = text.getLocation();
        return location == null ? file : file + ", line " + (location.getLine() + 1);
    }

    private static String file(@Nullable Resource resource) {
        if (resource == null) {
            return "an unknown file";
        }
        try {
            return relative(resource.getFile());
        } catch (IOException notOnDisk) {
            return resource.getDescription();
        }
    }

    private static String relative(File file) {
        var here = Path.of("").toAbsolutePath();
        var path = file.toPath().toAbsolutePath().normalize();
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }
}
