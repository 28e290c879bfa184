package city.okno.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.centre.Centre;
import city.okno.centre.CounterKind;
import city.okno.centre.TestCentres;
import city.okno.service.CivicService;
import city.okno.service.CivicServices;
import city.okno.service.TestServices;
import city.okno.service.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {

    private final List<Centre> centres = TestCentres.demo().all();
    private final CivicServices services = TestServices.demo();

    @Test
    void hasTwentyCentresAndFortyServices() {
        assertThat(centres).hasSize(20).allMatch(Centre::demo);
        assertThat(services.all())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(it -> {
                    assertThat(it.demo()).isTrue();
                    assertThat(it.documents()).isNotEmpty();
                    assertThat(it.called()).containsOnlyKeys("ru", "en");
                });
        assertThat(services.situations()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(services.questions()).hasSize(15);
    }

    @Test
    void carriesInTheJarWhatStandsInTheFolder() {
        assertThat(DemoFiles.catalogue().keySet())
                .contains("centres/north.yaml", "services/passports.yaml", "questions/all.yaml");
    }

    @Test
    void hasACounterForEveryServiceWhereItIsGiven() {
        for (var service : services.all()) {
            for (var centre : centres) {
                if (service.isGivenAt(centre)) {
                    assertThat(hasCounter(centre, service))
                            .as("%s in %s", service.code(), centre.code())
                            .isTrue();
                }
            }
            if (service.isGivenBy(Way.VIDEO)) {
                assertThat(centres.stream().flatMap(it -> it.counters().stream()))
                        .as(service.code())
                        .anyMatch(counter ->
                                counter.kind() == CounterKind.VIDEO
                                        && counter.serves(service.skill()));
            }
        }
    }

    private static boolean hasCounter(Centre centre, CivicService service) {
        return centre.counters().stream()
                .anyMatch(counter ->
                        counter.kind() != CounterKind.VIDEO && counter.serves(service.skill()));
    }
}
