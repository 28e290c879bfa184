package city.okno.settings;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/// Refuses a setting in a file whose name nobody reads: a spelling mistake would otherwise leave
/// the default in force without a word.
@Component
class UnknownSettings implements BeanFactoryPostProcessor {

    private static final String OURS = "okno.";
    private static final int MOST_MISTAKES = 3;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var known = knownTo(beans);
        beans.getBean(ConfigurableEnvironment.class).getPropertySources().stream()
                .filter(OriginTrackedMapPropertySource.class::isInstance)
                .map(OriginTrackedMapPropertySource.class::cast)
                .forEach(file -> refuseUnknown(file, known));
    }

    private static Set<String> knownTo(ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .map(beans::getType)
                .filter(type -> type != null && type.isRecord())
                .flatMap(SettingNames::of)
                .collect(Collectors.toSet());
    }

    private static void refuseUnknown(OriginTrackedMapPropertySource file, Set<String> known) {
        for (var name : file.getPropertyNames()) {
            if (name.startsWith(OURS) && known.stream().noneMatch(one -> covers(one, name))) {
                var unknown = new Setting(name, null, file.getOrigin(name));
                throw new WrongSettingException(
                        unknown.placed() + " is not a setting of Okno.", meant(name, known));
            }
        }
    }

    /// Also an element of a list (`okno.languages[0]`) or of a map.
    private static boolean covers(String known, String name) {
        return name.equals(known) || name.startsWith(known + "[") || name.startsWith(known + ".");
    }

    private static String meant(String name, Set<String> known) {
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(one -> distance(one, name)))
                .filter(nearest -> distance(nearest, name) <= MOST_MISTAKES)
                .map(nearest -> "Did you mean " + nearest + "? Correct or remove it.")
                .orElse("Remove it. Every setting stands in config/application.yml.");
    }

    /// The number of letters to insert, remove or replace (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
