package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsRegionsTest {

    private static final BigDecimal RUSSIAN = new BigDecimal("3.50");

    private final SmsRegions russia = new SmsRegions(Map.of("RU", RUSSIAN));

    @Test
    void pricesByRegionNotByCountryCode() {
        var both = new SmsRegions(Map.of("RU", RUSSIAN, "KZ", BigDecimal.TEN));
        assertThat(both.price("+79161234567")).contains(RUSSIAN);
        assertThat(both.price("+77011234567")).contains(BigDecimal.TEN);
        assertThat(russia.price("+77011234567")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+78005553535", "+74951234567", "+14155550100", "+7916", "MyDocs", ""})
    void allowsNoLandlineFreeOrForeignNumber(String number) {
        assertThat(russia.allow(number)).isFalse();
    }
}
