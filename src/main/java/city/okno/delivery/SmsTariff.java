package city.okno.delivery;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What an SMS costs before it is sent; there whether SMS are on or not.
public interface SmsTariff {

    /// How many segments the message takes as it would leave: its options as numbered lines, in
    /// Latin letters where the city wants that and it is cheaper.
    ///
    /// @return at least 1
    int segments(Message message);

    /// Of one segment, by region (ISO 3166: `RU`, `KZ`); other regions get no SMS.
    Map<String, BigDecimal> prices();

    /// Of the prices, ISO 4217.
    String currency();

    /// Whose price holds for a number; empty where it gets no SMS.
    ///
    /// @param number E.164
    Optional<String> region(String number);
}
