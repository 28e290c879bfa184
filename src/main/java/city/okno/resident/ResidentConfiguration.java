package city.okno.resident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResidentConfiguration {

    @Bean
    CodeSource codeSource() {
        return CodeSource.secure();
    }
}
