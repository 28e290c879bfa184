package city.okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.OknoApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(OknoApplication.class);

    @Test
    void dependOnlyOnWhatTheyAreAllowedTo() {
        modules.verify();
    }

    @Test
    void eachStateWhatTheyAreAllowedTo() {
        assertThat(modules.stream())
                .allSatisfy(module -> {
                    var page = module.getBasePackage().getAnnotation(ApplicationModule.class);
                    assertThat(page).as(module.getIdentifier().toString()).isPresent();
                    assertThat(page.get().allowedDependencies())
                            .as(module.getIdentifier().toString())
                            .doesNotContain(ApplicationModule.OPEN_TOKEN);
                });
    }
}
