package city.okno.notice.budget;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterBilled;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.Message;
import city.okno.delivery.Priority;
import city.okno.delivery.Receipt;
import city.okno.delivery.SmsTariff;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.script.Segments;
import city.okno.settings.OknoSettings;
import city.okno.testing.DatabaseTest;
import city.okno.testing.LetterBox;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredPostageTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final String PAYER = "Миграционная служба";

    private final LetterBox outbox = new LetterBox();
    private final List<Object> events = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestDatabase database;
    private final BudgetRepository budgets;
    private final ReservationRepository reservations;
    private final StoredPostage postage;

    StoredPostageTest(TestDatabase database) {
        this.database = database;
        this.budgets = new BudgetRepository(database.jdbc());
        this.reservations = new ReservationRepository(database.jdbc());
        this.postage = node();
    }

    private StoredPostage node() {
        return new StoredPostage(
                budgets,
                reservations,
                new BudgetSettings(null),
                new Tariff(),
                outbox,
                okno(),
                events::add,
                meters);
    }

    private static OknoSettings okno() {
        return new OknoSettings(ZoneId.of("Europe/Moscow"), List.of("ru"), null, null, List.of());
    }

    /// Segments alone.
    private static final class Tariff implements SmsTariff {
        @Override
        public int segments(Message message) {
            return Segments.of(message.text().text()).count();
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

    @Test
    void reservesAndSettlesWhatLetterTakes() {
        allow(5);
        var letter = put("я".repeat(100)).orElseThrow();
        assertThat(budget()).isEqualTo("5: 2 reserved, 0 spent");
        ended(letter, Outcome.SENT);
        assertThat(budget()).isEqualTo("5: 0 reserved, 2 spent");
        ended(letter, Outcome.SENT);
        assertThat(budget()).isEqualTo("5: 0 reserved, 2 spent");
        assertThat(meters.counter("okno.sms.segments").count()).isEqualTo(2);
    }

    @Test
    void providersCountIsWhatIsPaid() {
        allow(5);
        var letter = put("я").orElseThrow();
        ended(letter, Outcome.SENT);
        database.write(() -> postage.on(new LetterBilled(letter, 3)));
        database.write(() -> postage.on(new LetterBilled(letter, 3)));
        assertThat(budget()).isEqualTo("5: 0 reserved, 3 spent");
    }

    @Test
    void givesBackWhatNeverLeft() {
        allow(3);
        ended(put("я").orElseThrow(), Outcome.REJECTED);
        ended(put("я").orElseThrow(), Outcome.DROPPED);
        var withdrawn = put("я").orElseThrow();
        database.write(() -> postage.giveBack(withdrawn));
        assertThat(budget()).isEqualTo("3: 0 reserved, 0 spent");
    }

    @Test
    void callWithoutAnswerStaysReserved() {
        allow(1);
        ended(put("я").orElseThrow(), Outcome.UNKNOWN);
        assertThat(put("я")).isEmpty();
        assertThat(budget()).isEqualTo("1: 1 reserved, 0 spent");
    }

    @Test
    void refusesWhatBudgetCannotPayAndTellsOnce() {
        allow(2);
        assertThat(put("я".repeat(134))).isPresent();
        assertThat(put("я")).isEmpty();
        assertThat(put("я")).isEmpty();
        assertThat(outbox.letters).hasSize(1);
        assertThat(events).containsExactly(new BudgetUsedUp(PAYER, MONTH, NOON));
        allow(3);
        assertThat(put("я")).isPresent();
        assertThat(put("я")).isEmpty();
        assertThat(events).hasSize(2);
    }

    @Test
    void chatsAreFreeAndSoIsTheCity() {
        allow(0);
        assertThat(
                        database.write(
                                () -> postage.put(letter(ChannelKind.TELEGRAM, "я"), PAYER, NOON)))
                .isPresent();
        assertThat(database.write(() -> postage.put(letter(ChannelKind.SMS, "я"), null, NOON)))
                .isPresent();
        assertThat(put("я")).isEmpty();
    }

    @Test
    void withoutLimitOnlyCounts() {
        ended(put("я").orElseThrow(), Outcome.SENT);
        assertThat(budget()).isEqualTo("null: 0 reserved, 1 spent");
    }

    @Test
    void nextMonthHasBudgetOfItsOwn() {
        allow(1);
        assertThat(put("я")).isPresent();
        var december = NOON.plus(Duration.ofDays(8));
        assertThat(database.write(() -> postage.put(letter(ChannelKind.SMS, "я"), PAYER, december)))
                .isPresent();
        assertThat(budget()).isEqualTo("1: 1 reserved, 0 spent");
    }

    @Test
    void sendingOnceMoreCostsAsMuchAgain() {
        allow(2);
        var letter = put("я").orElseThrow();
        ended(letter, Outcome.SENT);
        assertThat(wantedAgain(letter)).isTrue();
        assertThat(budget()).isEqualTo("2: 1 reserved, 1 spent");
        ended(letter, Outcome.SENT);
        assertThat(budget()).isEqualTo("2: 0 reserved, 2 spent");
        assertThat(wantedAgain(letter)).isFalse();
        assertThat(budget()).isEqualTo("2: 0 reserved, 2 spent");
    }

    @Test
    void letterThatArrivedAfterAllNeedsNoSecondSending() {
        allow(2);
        var letter = put("я").orElseThrow();
        ended(letter, Outcome.SENT);
        wantedAgain(letter);
        database.write(() ->
                postage.on(new LetterReported(letter, "notice:1", Receipt.DELIVERED, "", NOON)));
        assertThat(budget()).isEqualTo("2: 0 reserved, 1 spent");
    }

    @Test
    void manyNodesAtOnceNeverOverspend() throws Exception {
        allow(10);
        var together = new CyclicBarrier(8);
        var tasks = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 8; number++) {
            var node = node();
            tasks.add(() -> {
                together.await();
                var sent = 0;
                for (var letter = 0; letter < 5; letter++) {
                    var put =
                            Objects.requireNonNull(
                                    database.writing()
                                            .execute(_ ->
                                                    node.put(
                                                            letter(ChannelKind.SMS, "я"),
                                                            PAYER,
                                                            NOON)));
                    sent += put.isPresent() ? 1 : 0;
                }
                return sent;
            });
        }
        var sent = 0;
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : nodes.invokeAll(tasks)) {
                sent += node.get();
            }
        }
        assertThat(sent).isEqualTo(10);
        assertThat(budget()).isEqualTo("10: 10 reserved, 0 spent");
    }

    @Test
    void forgetsLettersOfMonthsThatAreOver() {
        put("я");
        var planner = new BudgetPlanner(reservations, okno(), database.writing());
        planner.runDue(NOON.plus(Duration.ofDays(30)));
        assertThat(rows()).isEqualTo(1);
        planner.runDue(NOON.plus(Duration.ofDays(60)));
        assertThat(rows()).isZero();
    }

    private int rows() {
        return database.jdbc()
                .sql("select count(*) from sms_reservation")
                .query(Integer.class)
                .single();
    }

    private void allow(int segments) {
        database.write(() -> budgets.allow(PAYER, segments, MONTH));
    }

    private Optional<LetterId> put(String text) {
        return database.write(() -> postage.put(letter(ChannelKind.SMS, text), PAYER, NOON));
    }

    private boolean wantedAgain(LetterId letter) {
        return database.write(() -> postage.isWanted("notice:1", letter));
    }

    private void ended(LetterId letter, Outcome outcome) {
        database.write(() ->
                postage.on(
                        new LetterEnded(letter, ChannelKind.SMS, "notice:1", outcome, "", NOON)));
    }

    private static Letter letter(ChannelKind channel, String text) {
        return new Letter(
                null,
                new Address(channel, "+79990000001"),
                Message.of(RichText.plain(text)),
                Priority.PERSONAL,
                "notice:1",
                null,
                null,
                null,
                null);
    }

    private String budget() {
        var budget = budgets.find(PAYER, MONTH).orElseThrow();
        return "%s: %d reserved, %d spent"
                .formatted(budget.allowed(), budget.reserved(), budget.spent());
    }
}
