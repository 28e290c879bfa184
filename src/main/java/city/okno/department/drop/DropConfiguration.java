package city.okno.department.drop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// The folders that are read: each with a planner of its own, so that one does not wait for
/// another.
@Configuration(proxyBeanMethods = false)
class DropConfiguration {

    @Bean
    DropPlanner documentDrop(
            DocumentLines lines, DropSettings settings, TransactionTemplate writing) {
        return new DropPlanner("department-drop", new Intake(lines, writing), settings);
    }

    @Bean
    DropPlanner visitDrop(
            VisitLines lines, VisitDropSettings settings, TransactionTemplate writing) {
        return new DropPlanner("visit-drop", new Intake(lines, writing), settings.drop());
    }
}
