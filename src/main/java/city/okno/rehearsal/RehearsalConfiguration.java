package city.okno.rehearsal;

import city.okno.rehearsal.stage.Scene;
import city.okno.settings.OknoSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Only with `okno.rehearsal.enabled`, which nobody sets but the command `scripts test` and the
/// tests.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("okno.rehearsal.enabled")
class RehearsalConfiguration {

    @Bean
    Rehearsals rehearsals(Scene scene, OknoSettings settings) {
        return new Rehearsals(scene, settings);
    }
}
