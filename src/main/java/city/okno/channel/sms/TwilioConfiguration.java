package city.okno.channel.sms;

import city.okno.delivery.Permissions;
import city.okno.settings.OknoSettings;
import com.twilio.http.TwilioRestClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@Conditional(TwilioIsOn.class)
class TwilioConfiguration {

    @Bean
    TwilioAccounts twilioAccounts(
            TwilioSettings settings, SmsSettings sms, OknoSettings okno, InstantSource clock) {
        var report = settings.reportAddress(okno.publicUrl());
        var answers = new TwilioAnswers(new Random());
        var texts = new SmsText(sms.transliterate());
        var weighed =
                settings.accounts().stream()
                        .map(one ->
                                new TwilioAccounts.Weighed(
                                        new TwilioAccount(
                                                client(one, settings),
                                                answers,
                                                one.senders(),
                                                texts,
                                                report,
                                                clock),
                                        one.weight()))
                        .toList();
        return new TwilioAccounts(List.copyOf(weighed), new Random(), clock);
    }

    private static TwilioRestClient client(
            TwilioSettings.Account account, TwilioSettings settings) {
        return new TwilioRestClient.Builder(account.sid(), account.token())
                .httpClient(new TwilioHttp(account.apiUrl(), settings.timeout()))
                .build();
    }

    @Bean
    TwilioChannel twilioChannel(
            TwilioAccounts accounts,
            TwilioSettings settings,
            SmsSettings sms,
            OknoSettings okno,
            SmsTroubles troubles,
            Permissions permissions,
            InstantSource clock) {
        return new TwilioChannel(
                accounts,
                new SmsText(sms.transliterate()),
                new SmsRegions(sms.prices()),
                troubles,
                permissions,
                settings.reportAddress(okno.publicUrl()) != null,
                clock);
    }
}
