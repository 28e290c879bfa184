package city.okno.rehearsal;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole program without its doors to the outside, for rehearsals: a database in memory, no
/// schedule, no messenger but the stage.
public final class Theatre {

    private Theatre() {}

    /// @param program the application's class
    /// @param scripts folder of the scripts that are rehearsed
    /// @param more settings over those of the theatre, for example another database
    public static ConfigurableApplicationContext open(
            Class<?> program, String scripts, Map<String, String> more) {
        var settings = new LinkedHashMap<>(settings(scripts));
        settings.put("logging.level.city.okno.conversation.bundle", "warn");
        settings.putAll(more);
        // as arguments they win over every file
        var arguments =
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(program).web(WebApplicationType.NONE).run(arguments);
    }

    private static Map<String, String> settings(String scripts) {
        return Map.ofEntries(
                entry("okno.rehearsal.enabled", "true"),
                entry("okno.planning.enabled", "false"),
                entry("okno.delivery.enabled", "false"),
                entry("okno.web-chat.enabled", "false"),
                entry("okno.scripts.look", "0s"),
                entry("okno.demo.enabled", "false"),
                entry("okno.public-url", "https://okno.example"),
                entry("okno.appointments.video.link", "https://meet.example/{id}"),
                entry("okno.secret", "nothing here outlives the rehearsal"),
                entry("okno.scripts.location", scripts),
                entry("spring.datasource.url", memory()));
    }

    private static String memory() {
        return "jdbc:h2:mem:"
                + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000";
    }
}
