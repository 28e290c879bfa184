package city.okno.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /// Ticks in microseconds, the smallest step that both databases keep.
    @Bean
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    NodeId nodeId() {
        return NodeId.random();
    }

    @Bean
    Database database(DataSource dataSource) {
        return Database.of(dataSource);
    }

    /// Without `okno.secret` the key stands in `data/okno.secret`, beside the default database.
    @Bean
    KeyedHash keyedHash(Secret secret) {
        return secret.hash(Path.of("data", "okno.secret"));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Database database) {
        return Transactions.manager(dataSource, database);
    }

    /// What a `TransactionTemplate` parameter gets.
    @Bean
    @Primary
    TransactionTemplate writing(PlatformTransactionManager manager) {
        return Transactions.writing(manager);
    }

    /// What a `@Qualifier("reading") TransactionTemplate` parameter gets.
    @Bean(defaultCandidate = false)
    @Qualifier("reading")
    TransactionTemplate reading(PlatformTransactionManager manager) {
        return Transactions.reading(manager);
    }
}
