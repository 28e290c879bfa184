package city.okno.notice.budget;

import city.okno.delivery.LetterEnded;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.SmsTariff;
import city.okno.notice.BroadcastId;
import city.okno.notice.Postage;
import city.okno.script.Segments;
import city.okno.settings.OknoSettings;
import city.okno.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Budgets over one database, for tests of others.
public final class Spending {

    public final SmsTariff tariff = new Tariff();
    public final Postage postage;
    public final MassBudgets masses;
    private final StoredPostage stored;

    public Spending(TestDatabase database, Outbox outbox, OknoSettings okno) {
        var budgets = new BudgetRepository(database.jdbc());
        this.masses = new MassBudgets(budgets, okno);
        this.stored =
                new StoredPostage(
                        budgets,
                        new ReservationRepository(database.jdbc()),
                        new BudgetSettings(null),
                        tariff,
                        outbox,
                        okno,
                        _ -> {},
                        new SimpleMeterRegistry());
        this.postage = stored;
    }

    public void hear(LetterEnded event) {
        stored.on(event);
    }

    /// `5: 2 reserved, 1 spent`.
    public String budget(BroadcastId broadcast) {
        var sms = masses.of(broadcast).orElseThrow();
        return "%d: %d reserved, %d spent".formatted(sms.allowed(), sms.reserved(), sms.spent());
    }

    /// Segments alone.
    private static final class Tariff implements SmsTariff {
        @Override
        public int segments(Message message) {
            return Segments.of(message.text().text()).count();
        }

        @Override
        public Map<String, BigDecimal> prices() {
            return Map.of("RU", BigDecimal.TWO);
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
}
