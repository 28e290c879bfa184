package city.okno.delivery.outbox;

import city.okno.storage.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    ClaimRepository claimRepository(Database database, JdbcClient jdbc) {
        return claims(database, jdbc);
    }

    static ClaimRepository claims(Database database, JdbcClient jdbc) {
        return switch (database) {
            case H2 -> new OptimisticClaimRepository(jdbc);
            case POSTGRESQL -> new SkipLockedClaimRepository(jdbc);
        };
    }
}
