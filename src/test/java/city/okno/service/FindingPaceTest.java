package city.okno.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.centre.Centres;
import city.okno.centre.GeoPoint;
import city.okno.centre.TestCentres;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A loose bound, of the processor's time because the machine may be busy; the figures stand in
/// `docs/performance.md`.
class FindingPaceTest {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Duration BOUND = Duration.ofMillis(50);
    private static final List<String> TYPED =
            List.of(
                    "хочу поменять паспорт",
                    "загрнпаспорт ребёнку",
                    "pfuhfy",
                    "полёт на Марс вместе с детьми",
                    "health insurance",
                    "свидетельсво о рождени",
                    "propiska");

    private final CivicServices services = TestServices.of(BigCatalogue.files(300, 150));
    private final Centres centres = TestCentres.of(BigCatalogue.files(300, 150));

    @Test
    void findsAmongThreeHundredServicesWithinFiftyMilliseconds() {
        assertThat(services.all()).hasSize(300);
        ask(100, i -> services.find(TYPED.get(i % TYPED.size()), 3));

        var slow = ask(300, i -> services.find(TYPED.get(i % TYPED.size()), 3));

        assertThat(slow).isLessThan(BOUND);
    }

    @Test
    void findsTheNearestOfManyCentresWithinFiftyMilliseconds() {
        assertThat(centres.all()).hasSize(150);
        var random = new Random(7);
        ask(100, _ -> centres.nearest(place(random), 5));

        var slow = ask(300, _ -> centres.nearest(place(random), 5));

        assertThat(slow).isLessThan(BOUND);
    }

    private static GeoPoint place(Random random) {
        return new GeoPoint(random.nextDouble(55.4, 56.1), random.nextDouble(37.1, 38.0));
    }

    private interface Question {
        Object answer(int number);
    }

    /// The 99th of a hundred.
    private static Duration ask(int times, Question question) {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            var start = CLOCK.getCurrentThreadCpuTime();
            assertThat(question.answer(i)).isNotNull();
            nanos.add(CLOCK.getCurrentThreadCpuTime() - start);
        }
        nanos.sort(null);
        return Duration.ofNanos(nanos.get(times * 99 / 100));
    }
}
