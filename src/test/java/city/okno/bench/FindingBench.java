package city.okno.bench;

import city.okno.centre.GeoPoint;
import city.okno.centre.TestCentres;
import city.okno.service.BigCatalogue;
import city.okno.service.TestServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Services by everyday words and the nearest centres, in a city larger than any.
@Bench
class FindingBench {

    private static final int ROUNDS = 5;
    private static final int SERVICES = 300;
    private static final int CENTRES = 150;
    private static final Path TYPED = Path.of("src/test/resources/service/everyday-words.txt");

    private final Report report;

    FindingBench(Report report) {
        this.report = report;
    }

    @Test
    void inMemory() throws IOException {
        var files = BigCatalogue.files(SERVICES, CENTRES);
        var services = TestServices.of(files);
        var centres = TestCentres.of(files);
        var random = new Random(7);
        var places =
                random.doubles(500)
                        .mapToObj(it -> new GeoPoint(55.4 + it * 0.7, 37.1 + random.nextDouble()))
                        .toList();
        var table = new Table("", "p50, ms", "p99, ms");
        row(table, "a service by everyday words", typed(), it -> services.find(it, 3));
        row(table, "the nearest centres", places, it -> centres.nearest(it, 5));
        report.add(
                "%d services and %d centres in memory".formatted(SERVICES, CENTRES),
                table,
                "What residents write stands in `everyday-words.txt` of the tests.");
    }

    private static List<String> typed() throws IOException {
        return Files.readAllLines(TYPED).stream()
                .filter(line -> line.contains(": ") && !line.startsWith("#"))
                .map(line -> line.split(": ", 2)[1])
                .toList();
    }

    private static <Q> void row(Table table, String name, List<Q> questions, Consumer<Q> answer) {
        var rounds = new ArrayList<Timings>();
        for (int round = 0; round <= ROUNDS; round++) {
            rounds.add(
                    new Crowd(1)
                            .through(
                                    questions.stream()
                                            .<Crowd.Part>map(it ->
                                                    watch -> watch.time(() -> answer.accept(it)))
                                            .toList()));
        }
        var counted = rounds.subList(1, rounds.size());
        table.row(name, Timings.medianMillis(counted, 0.5), Timings.medianMillis(counted, 0.99));
    }
}
