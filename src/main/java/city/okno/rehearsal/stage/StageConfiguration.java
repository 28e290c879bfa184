package city.okno.rehearsal.stage;

import city.okno.conversation.Conversations;
import city.okno.delivery.Channel;
import city.okno.delivery.Dispatcher;
import city.okno.delivery.Receipts;
import city.okno.delivery.Rendering;
import city.okno.planning.Planners;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.script.load.BundleLoader;
import city.okno.storage.Database;
import city.okno.storage.NodeMemory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The stage in place of messengers and clock; only with `okno.rehearsal.enabled`, which nobody
/// sets but the command `scripts test` and the tests.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("okno.rehearsal.enabled")
class StageConfiguration {

    @Bean
    @Primary
    StageClock stageClock() {
        return new StageClock();
    }

    @Bean
    Stage stage() {
        return new Stage();
    }

    @Bean
    Spotlight spotlight() {
        return new Spotlight();
    }

    @Bean
    Given givenBlocked(Stage stage) {
        return new GivenBlocked(stage);
    }

    @Bean
    Given givenRead(Stage stage) {
        return new GivenRead(stage);
    }

    @Bean
    Channel telegramStage(Stage stage, List<Rendering> renderings) {
        return channel(ChannelKind.TELEGRAM, stage, renderings);
    }

    @Bean
    Channel vkStage(Stage stage, List<Rendering> renderings) {
        return channel(ChannelKind.VK, stage, renderings);
    }

    @Bean
    Channel smsStage(Stage stage, List<Rendering> renderings) {
        return channel(ChannelKind.SMS, stage, renderings);
    }

    @Bean
    Channel webStage(Stage stage, List<Rendering> renderings) {
        return channel(ChannelKind.WEB, stage, renderings);
    }

    private static Channel channel(ChannelKind kind, Stage stage, List<Rendering> renderings) {
        var own = renderings.stream().filter(it -> it.kind() == kind).findFirst();
        return new StageChannel(kind, stage, own.orElse(null));
    }

    @Bean
    Scene scene(
            Conversations conversations,
            Dispatcher dispatcher,
            Receipts receipts,
            Planners planners,
            ObjectProvider<NodeMemory> memories,
            List<Given> givens,
            JdbcClient jdbc,
            Database database,
            TransactionTemplate writing,
            StageClock clock,
            Stage stage,
            Spotlight spotlight,
            BundleLoader loader) {
        var tables = new StageRepository(jdbc, database);
        return new Scene(
                conversations,
                dispatcher,
                receipts,
                planners,
                memories,
                givens,
                tables,
                writing,
                clock,
                stage,
                spotlight,
                new Editions(loader, tables, writing, clock));
    }
}
