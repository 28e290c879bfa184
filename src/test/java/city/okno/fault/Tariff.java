package city.okno.fault;

import city.okno.delivery.Message;
import city.okno.delivery.SmsTariff;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Every SMS is one segment and costs the same.
record Tariff() implements SmsTariff {

    @Override
    public int segments(Message message) {
        return 1;
    }

    @Override
    public Map<String, BigDecimal> prices() {
        return Map.of("RU", BigDecimal.ONE);
    }

    @Override
    public String currency() {
        return "RUB";
    }

    @Override
    public Optional<String> region(String number) {
        return Optional.of("RU");
    }
}
