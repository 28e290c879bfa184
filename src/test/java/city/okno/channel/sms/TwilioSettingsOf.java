package city.okno.channel.sms;

import city.okno.settings.OknoSettings;
import city.okno.testing.TwilioStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// Settings of an account at a stand-in.
final class TwilioSettingsOf {

    private TwilioSettingsOf() {}

    static TwilioSettings standIn() {
        return new TwilioSettings(
                TwilioStandIn.SID,
                TwilioStandIn.TOKEN,
                "MyDocs",
                null,
                1,
                new SpareAccount(null, null, null, null, 0),
                URI.create("https://api.twilio.com"),
                null,
                Duration.ofSeconds(1));
    }

    static OknoSettings okno(String publicUrl) {
        return new OknoSettings(
                ZoneId.of("Europe/Moscow"),
                List.of("ru"),
                null,
                publicUrl == null ? null : URI.create(publicUrl),
                List.of());
    }
}
