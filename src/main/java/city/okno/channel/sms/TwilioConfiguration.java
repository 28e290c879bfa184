package city.okno.channel.sms;

import city.okno.settings.OknoSettings;
import com.twilio.http.TwilioRestClient;
import java.time.InstantSource;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@Conditional(TwilioIsOn.class)
class TwilioConfiguration {

    @Bean
    TwilioChannel twilioChannel(TwilioSettings settings, OknoSettings okno, InstantSource clock) {
        var client =
                new TwilioRestClient.Builder(settings.sid(), settings.token())
                        .httpClient(new TwilioHttp(settings.apiUrl(), settings.timeout()))
                        .build();
        return new TwilioChannel(
                client,
                new TwilioAnswers(new Random()),
                settings.sender(),
                settings.reportAddress(okno.publicUrl()),
                clock);
    }
}
