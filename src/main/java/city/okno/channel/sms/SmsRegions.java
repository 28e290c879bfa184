package city.okno.channel.sms;

import city.okno.script.Phone;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Which numbers get SMS, and at what price. The region is libphonenumber's, not the country code:
/// `+7 7xx` is Kazakhstan.
final class SmsRegions {

    private final Map<String, BigDecimal> prices;

    SmsRegions(Map<String, BigDecimal> prices) {
        this.prices = Map.copyOf(prices);
    }

    /// @param number in E.164; anything else gets none
    boolean allow(String number) {
        return price(number).isPresent();
    }

    /// Of one segment; empty for landlines, free numbers such as 8 800, and regions without a
    /// price.
    Optional<BigDecimal> price(String number) {
        return region(number).map(prices::get);
    }

    /// Where the number belongs, as far as SMS go there.
    Optional<String> region(String number) {
        return Phone.parse(number)
                .filter(Phone::getsSms)
                .flatMap(Phone::region)
                .filter(prices::containsKey);
    }
}
