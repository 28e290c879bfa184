package city.okno.testing;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Puts [NoWriteOutsideTransaction] around the application's `DataSource`.
final class WriteWatch implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource
                ? new NoWriteOutsideTransaction(dataSource)
                : bean;
    }
}
