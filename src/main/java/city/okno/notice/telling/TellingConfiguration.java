package city.okno.notice.telling;

import city.okno.notice.QuietHours;
import city.okno.settings.OknoSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TellingConfiguration {

    @Bean
    QuietHours quietHours(NoticeSettings settings, OknoSettings okno) {
        return new QuietHours(settings.quietFrom(), settings.quietUntil(), okno.zone());
    }
}
