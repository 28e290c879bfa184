package city.okno.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Answers;
import city.okno.delivery.outbox.Departing;
import city.okno.delivery.outbox.Departures;
import city.okno.delivery.outbox.Postman;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.RichText;
import city.okno.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/// How fast letters go through the outbox, if providers answered at once: put, claimed, marked as
/// called, acknowledged. Behind them waits a broadcast that is not due to leave.
@Bench
class OutboxBench {

    private static final ChannelKind LANE = ChannelKind.TELEGRAM;
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final RichText TEXT = RichText.plain("Документ готов, приходите. ".repeat(5));

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final int LETTERS = 3_000;
    private static final int BROADCAST = 20_000;

    /// As many as a lane holds ready, as many as leave Telegram's lane in 200 ms, as many as are
    /// called at once.
    private static final int CLAIM = 200;

    private static final int MARK = 6;
    private static final int CALLS = 16;

    private final Report report;
    private final Cities cities;

    OutboxBench(Report report, Cities cities) {
        this.report = report;
        this.cities = cities;
    }

    private record Round(double put, double claim, double mark, double acknowledge) {
        /// Letters a second, one step after the other.
        double whole() {
            return 1 / (1 / claim + 1 / mark + 1 / acknowledge);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void dispatches(Database database) {
        var rounds = new ArrayList<Round>();
        try (var okno = new BenchOkno(cities.empty(database))) {
            put(okno, BROADCAST, Priority.BROADCAST);
            for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
                var measured = round(okno);
                if (round > 0) {
                    rounds.add(measured);
                }
            }
        }
        var table =
                new Table("put/s", "claim/s", "mark/s", "acknowledge/s", "claim to acknowledge/s")
                        .row(
                                median(rounds, Round::put),
                                median(rounds, Round::claim),
                                median(rounds, Round::mark),
                                median(rounds, Round::acknowledge),
                                median(rounds, Round::whole));
        report.add(
                "Outbox on " + database,
                table,
                "Letters a second, medians of %d rounds of %,d, with %,d more waiting behind them; claimed by %d, marked by %d, acknowledged one by one, %d at once."
                        .formatted(ROUNDS, LETTERS, BROADCAST, CLAIM, MARK, CALLS));
    }

    private static double median(
            List<Round> rounds, java.util.function.ToDoubleFunction<Round> figure) {
        return Timings.median(rounds.stream().mapToDouble(figure).toArray());
    }

    private static Round round(BenchOkno okno) {
        var put = put(okno, LETTERS, Priority.REPLY);
        var letters = new ArrayList<Departing>();
        var claim = perSecond(() -> claimAll(okno, letters));
        assertThat(letters).hasSize(LETTERS);
        var mark = perSecond(() -> markAll(okno, letters));
        var acknowledged = new Crowd(CALLS).through(acknowledging(okno, letters));
        return new Round(put, claim, mark, acknowledged.perSecond());
    }

    private static double put(BenchOkno okno, int count, Priority priority) {
        var outbox = okno.get(Outbox.class);
        var writing = okno.get(TransactionTemplate.class);
        var start = System.nanoTime();
        for (int from = 0; from < count; from += 100) {
            var first = from;
            writing.executeWithoutResult(_ ->
                    IntStream.range(first, first + 100)
                            .forEach(i -> outbox.put(letter(i, priority), NOW)));
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static Letter letter(int chat, Priority priority) {
        return new Letter(
                new PartyId(chat),
                new Address(LANE, priority + "-" + chat),
                Message.of(TEXT),
                priority,
                "bench",
                NOW,
                NOW.plus(Duration.ofDays(1)),
                null,
                null);
    }

    private static double perSecond(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return LETTERS * 1e9 / (System.nanoTime() - start);
    }

    private static void claimAll(BenchOkno okno, List<Departing> letters) {
        var departures = okno.get(Departures.class);
        while (letters.size() < LETTERS) {
            letters.addAll(departures.claim(LANE, Priority.REPLY, CLAIM, NOW));
        }
    }

    private static void markAll(BenchOkno okno, List<Departing> letters) {
        var departures = okno.get(Departures.class);
        for (int from = 0; from < letters.size(); from += MARK) {
            var batch = letters.subList(from, Math.min(from + MARK, letters.size()));
            assertThat(departures.call(batch, NOW.plus(ANSWER), NOW)).hasSameSizeAs(batch);
        }
    }

    private static List<Crowd.Part> acknowledging(BenchOkno okno, List<Departing> letters) {
        var answers = okno.get(Answers.class);
        var channel = new Postman(LANE);
        return letters.stream()
                .<Crowd.Part>map(letter ->
                        watch -> {
                            var accepted = new Delivery.Accepted("m" + letter.id().value());
                            watch.time(() -> answers.accept(letter, accepted, channel, null, NOW));
                        })
                .toList();
    }
}
