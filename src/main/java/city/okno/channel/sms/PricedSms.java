package city.okno.channel.sms;

import city.okno.delivery.Message;
import city.okno.delivery.SmsTariff;
import city.okno.script.Segments;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class PricedSms implements SmsTariff {

    private final SmsSettings settings;
    private final SmsRegions regions;
    private final SmsText texts;

    PricedSms(SmsSettings settings) {
        this.settings = settings;
        this.regions = new SmsRegions(settings.prices());
        this.texts = new SmsText(settings.transliterate());
    }

    @Override
    public int segments(Message message) {
        return Math.max(1, Segments.of(texts.sent(message)).count());
    }

    @Override
    public Map<String, BigDecimal> prices() {
        return settings.prices();
    }

    @Override
    public String currency() {
        return settings.currency();
    }

    @Override
    public Optional<String> region(String number) {
        return regions.region(number);
    }
}
