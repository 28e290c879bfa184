package city.okno.conversation;

import city.okno.conversation.engine.Engine;
import city.okno.script.Actions;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.load.BundleLoader;
import city.okno.settings.OknoSettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    Engine engine() {
        return new Engine();
    }

    /// Made when first asked for: features need this module's [city.okno.script.Words], and their
    /// actions stand here.
    @Bean
    @Lazy
    ActionCatalogue actionCatalogue(List<Actions> features) {
        return ActionCatalogue.of(features);
    }

    @Bean
    @Lazy
    BundleLoader bundleLoader(ActionCatalogue actions, OknoSettings settings) {
        return new BundleLoader(actions, settings.languages(), settings.zone());
    }
}
