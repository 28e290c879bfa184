package city.okno.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.bench.Crowd.Part;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.storage.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A message comes in, the reply is stored: whole turns, and beside them their bare statements
/// without Okno. Rounds of both alternate.
@Bench
class TurnsBench {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 16;

    /// Of one resident in one round.
    private static final int TURNS = 6;

    /// What residents do. Each has half of them: one whose turns are timed, one whose turns are
    /// recorded, in equal parts.
    private enum Talk {
        WORD("a word and its answer", List.of("/help", "отмена")),
        VOTE("a vote and the next card", List.of("за", "против"));

        private static final int SIZE = BigCity.RESIDENTS / values().length;

        private final String name;
        private final List<String> texts;

        Talk(String name, List<String> texts) {
            this.name = name;
            this.texts = texts;
        }

        private List<String> residents() {
            var first = ordinal() * SIZE;
            return BigCity.residents().subList(first, first + SIZE);
        }
    }

    private final Report report;
    private final Cities cities;
    private final AtomicInteger updates = new AtomicInteger();

    TurnsBench(Report report, Cities cities) {
        this.report = report;
        this.cities = cities;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void answers(Database database) {
        var place = cities.on(database);
        try (var okno = new BenchOkno(place)) {
            Talk.VOTE.residents().forEach(name -> say(okno, name, "голосовать"));
        }
        var bare = cities.copy(place);
        var table =
                new Table("turn", "at once", "turns/s", "p50, ms", "p99, ms", "bare/s", "ratio");
        try (var okno = new BenchOkno(place);
                var replay = new Replay(bare)) {
            for (var talk : Talk.values()) {
                measure(talk, okno, replay, table);
            }
        }
        report.add(
                "Turns on " + database,
                table,
                "Medians of %d rounds. The campaign has %,d ideas and %,d votes."
                        .formatted(ROUNDS, BigCity.IDEAS, BigCity.IDEAS * BigCity.VOTES_PER_IDEA));
    }

    private void measure(Talk talk, BenchOkno okno, Replay replay, Table table) {
        var all = talk.residents();
        var timed = all.subList(0, all.size() / 2);
        var recorded = all.subList(all.size() / 2, all.size());
        var parts = recorded.stream().map(_ -> replay.new Part()).toList();
        var ours = new ArrayList<Timings>();
        var bare = new ArrayList<Timings>();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            var told = new Crowd(AT_ONCE).through(talking(okno, timed, talk));
            var asked = new Crowd(AT_ONCE).through(asking(record(okno, recorded, talk), parts));
            if (round > 0) {
                ours.add(told);
                bare.add(asked);
            }
        }
        var ratio =
                Timings.median(
                        IntStream.range(0, ROUNDS)
                                .mapToDouble(i -> ours.get(i).perSecond() / bare.get(i).perSecond())
                                .toArray());
        row(table, talk, AT_ONCE, ours, Timings.medianPerSecond(bare), ratio);
        var one = new Crowd(1).through(talking(okno, timed.subList(0, 40), talk));
        row(table, talk, 1, List.of(one), "", "");
        var crowd = new Crowd(all.size()).through(talking(okno, all, talk));
        row(table, talk, all.size(), List.of(crowd), "", "");
    }

    private static void row(
            Table table, Talk talk, int atOnce, List<Timings> ours, Object bare, Object ratio) {
        table.row(
                talk.name,
                Integer.toString(atOnce),
                Timings.medianPerSecond(ours),
                Timings.medianMillis(ours, 0.5),
                Timings.medianMillis(ours, 0.99),
                bare,
                ratio);
    }

    /// Each resident's turns, one after the other.
    private List<Part> talking(BenchOkno okno, List<String> residents, Talk talk) {
        return residents.stream()
                .<Part>map(name ->
                        watch -> {
                            for (int turn = 0; turn < TURNS; turn++) {
                                var text = talk.texts.get(turn % talk.texts.size());
                                watch.time(() -> say(okno, name, text));
                            }
                        })
                .toList();
    }

    /// Each turn of each resident, as statements.
    private List<List<List<Asked.Unit>>> record(BenchOkno okno, List<String> residents, Talk talk) {
        return residents.stream()
                .map(name ->
                        IntStream.range(0, TURNS)
                                .mapToObj(turn -> talk.texts.get(turn % talk.texts.size()))
                                .map(text -> okno.recorder().record(() -> say(okno, name, text)))
                                .toList())
                .toList();
    }

    private static List<Part> asking(
            List<List<List<Asked.Unit>>> recorded, List<Replay.Part> parts) {
        return IntStream.range(0, parts.size())
                .<Part>mapToObj(i ->
                        watch ->
                                recorded.get(i)
                                        .forEach(turn -> watch.time(() -> parts.get(i).ask(turn))))
                .toList();
    }

    private void say(BenchOkno okno, String resident, String text) {
        var inbound =
                new Inbound(
                        "bench-" + updates.incrementAndGet(),
                        BigCity.chat(resident),
                        "ru",
                        okno.get(InstantSource.class).instant(),
                        new Content.Text(text));
        assertThat(okno.get(Conversations.class).receive(inbound))
                .isInstanceOf(Acknowledgement.Done.class);
    }
}
