package city.okno.channel.sms;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.sms.*`: what holds for SMS whoever carries them.
///
/// @param transliterate whether Russian goes in Latin letters where that takes fewer segments
/// @param prices of one segment by region (ISO 3166: `RU`, `KZ`); other regions get no SMS. Absent:
///   Russia alone, for nothing
/// @param currency of the prices, ISO 4217
@Validated
@ConfigurationProperties("okno.sms")
public record SmsSettings(
        @DefaultValue("false") boolean transliterate,
        Map<String, BigDecimal> prices,
        @DefaultValue("RUB") @Pattern(regexp = "[A-Z]{3}", message = "must be such as RUB")
                String currency) {

    private static final Set<String> REGIONS = PhoneNumberUtil.getInstance().getSupportedRegions();

    public SmsSettings {
        prices =
                prices == null || prices.isEmpty()
                        ? Map.of("RU", BigDecimal.ZERO)
                        : Map.copyOf(prices);
    }

    @AssertTrue(message = "prices must name regions such as RU, and prices from 0")
    boolean isPriced() {
        return prices.entrySet().stream()
                .allMatch(it -> REGIONS.contains(it.getKey()) && it.getValue().signum() >= 0);
    }
}
