package city.okno.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.catalogue.FileCatalogue;
import city.okno.centre.Centre;
import city.okno.centre.TestCentres;
import org.junit.jupiter.api.Test;

class ServiceChapterTest {

    private final CivicServices services = TestServices.demo();

    @Test
    void saysWhereAServiceIsGivenAndWhy() {
        var centres = TestCentres.demo();
        var biometric = services.byCode("passport_biometric").orElseThrow();
        var lost = services.byCode("passport_lost").orElseThrow();
        var strogino = centres.byCode("strogino").orElseThrow();
        var bibirevo = centres.byCode("bibirevo").orElseThrow();

        assertThat(biometric.isGivenAt(strogino)).isTrue();
        assertThat(biometric.isGivenAt(bibirevo)).isFalse();
        assertThat(lost.isGivenAt(bibirevo)).isTrue();
        assertThat(lost.where()).isInstanceOf(Where.ByRegistration.class);
        assertThat(centres.all().stream().filter(biometric::isGivenAt).map(Centre::code))
                .hasSize(10);
        assertThat(biometric.isGivenBy(Way.VIDEO)).isFalse();
    }

    @Test
    void mergesTheDocumentsOfALifeSituation() {
        var situation =
                services.situations().stream()
                        .filter(it -> it.code().equals("child_born"))
                        .findFirst()
                        .orElseThrow();

        assertThat(situation.documents())
                .extracting(RequiredDocument::code)
                .doesNotHaveDuplicates()
                .containsExactly(
                        "both_passports",
                        "birth_record",
                        "marriage",
                        "child_birth",
                        "passport",
                        "snils",
                        "bank_details");
    }

    @Test
    void tellsEverythingThatIsWrongWithItsPlace() {
        var yaml =
                """
                marry:
                  name: { ru: Брак, en: Marriage }
                  called: { de: [Heirat] }
                  minutes: 3
                  fee: much
                  documents: [pasport]
                  only_in: [moon]
                  by: [pigeon]
                """;

        assertThat(FileCatalogue.faults("services/some.yaml", yaml, TestServices.chapters()))
                .containsExactly(
                        "services/some.yaml:2:3: “marry” without “why_there:”",
                        "services/some.yaml:3:13: no key “de” in a text in several languages (expected one of en, ru)",
                        "services/some.yaml:4:12: “3” (expected a number from 5 to 240)",
                        "services/some.yaml:5:8: “much” (expected a number from 0 to 1000000)",
                        "services/some.yaml:6:15: no “pasport” in “documents/”; there are none",
                        "services/some.yaml:7:13: no “moon” in “centres/”; there are none",
                        "services/some.yaml:8:8: no such value “pigeon” (expected one of counter, video)");
    }

    @Test
    void refusesASituationWithAServiceThatIsNotThere() {
        var yaml =
                """
                moved:
                  name: { ru: Переезд, en: Moving }
                  about: { ru: Всё сразу, en: All at once }
                  services: [registration]
                """;

        assertThat(FileCatalogue.faults("situations/some.yaml", yaml, TestServices.chapters()))
                .containsExactly(
                        "situations/some.yaml:4:14: no “registration” in “services/”; there are none");
    }
}
