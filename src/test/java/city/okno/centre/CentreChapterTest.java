package city.okno.centre;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.catalogue.FileCatalogue;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentreChapterTest {

    private static final String WHOLE =
            """
            strogino:
              name: { ru: Строгино, en: Strogino }
              district: { ru: Строгино, en: Strogino }
              address: { ru: Кулакова 11, en: 11 Kulakova St }
              at: { latitude: 55.80, longitude: 37.40 }
              zone: Asia/Omsk
              hours: { mon-fri: [08:00-12:00, 13:00-20:00], "sat,sun": 10:00-16:00 }
              counters:
                - { numbers: 1-3, kind: universal, booked: 60 }
                - { numbers: 7, kind: skilled, skills: [property], booked: 50, walk_in: 20 }
              amenities: [wifi]
              access: [ramp, lift]
            """;

    private static final String REMOTE =
            """
            consultants:
              name: { ru: Консультанты по видео, en: Consultants by video }
              remote: true
              hours: { mon-fri: 09:00-18:00 }
              counters:
                - { numbers: 1-2, kind: video }
            """;

    @Test
    void readsACentre() {
        var centre = TestCentres.of(WHOLE).byCode("strogino").orElseThrow();

        assertThat(centre.id()).isEqualTo(new CentreId(1));
        assertThat(centre.zone()).isEqualTo(ZoneId.of("Asia/Omsk"));
        assertThat(centre.name().in("en")).isEqualTo("Strogino");
        assertThat(centre.counters()).extracting(Counter::number).containsExactly(1, 2, 3, 7);
        assertThat(centre.counters().getFirst().quota()).isEqualTo(new Counter.Quota(60, 40));
        assertThat(centre.counters().getFirst().serves(Skill.UNIVERSAL)).isTrue();
        assertThat(centre.counters().getFirst().serves(new Skill("property"))).isFalse();
        assertThat(centre.counters().getLast().serves(Skill.UNIVERSAL)).isFalse();
        assertThat(centre.counters().getLast().serves(new Skill("property"))).isTrue();
        assertThat(centre.demo()).isFalse();
    }

    @Test
    void tellsEverythingThatIsWrongWithItsPlace() {
        assertThat(
                        faults(
                                """
                                strogino:
                                  name: { ru: Строгино }
                                  district: Строгино
                                  adress: { ru: Кулакова 11, en: 11 Kulakova St }
                                  at: { latitude: 95, longitude: east }
                                  zone: Moscow
                                  hours:
                                    mon-fri: 20:00-08:00
                                    fri: 08:00-12:00
                                    weekend: 10:00-16:00
                                  exceptions:
                                    - { date: 31.12.2026, closed: true }
                                    - { date: 2026-12-30 }
                                  counters:
                                    - { numbers: 3-1, kind: universal, booked: 80, walk_in: 30 }
                                    - { numbers: 7, kind: skilled }
                                    - { numbers: 7, kind: magic }
                                  amenities: [wi-fi, wifi]
                                """))
                .containsExactly(
                        "centres/some.yaml:2:3: “strogino” without “address:”",
                        "centres/some.yaml:2:9: a text without “en:”",
                        "centres/some.yaml:3:13: a text stands here (expected a text for each of [ru, en])",
                        "centres/some.yaml:4:3: no key “adress” in a centre (expected “address”)",
                        "centres/some.yaml:5:19: “95” (expected a number from -90.0 to 90.0)",
                        "centres/some.yaml:5:34: “east” (expected a number from -180.0 to 180.0)",
                        "centres/some.yaml:6:9: no time zone “Moscow” (expected a name such as Europe/Moscow)",
                        "centres/some.yaml:8:14: “20:00-08:00” are no hours (expected hours such as 08:00-20:00)",
                        "centres/some.yaml:9:10: hours of fri again (expected each day once)",
                        "centres/some.yaml:10:14: “weekend” are no days (expected days such as mon-fri, sat or mon,wed)",
                        "centres/some.yaml:12:15: “31.12.2026” is no date (expected a date such as 2026-12-31)",
                        "centres/some.yaml:13:7: an exception is closed or has hours (expected { date: 2026-12-31, hours: 08:00-15:00 })",
                        "centres/some.yaml:15:5: a second counter 7 (expected each number once)",
                        "centres/some.yaml:15:18: “3-1” (expected a number or several, like 7 or 1-4)",
                        "centres/some.yaml:15:61: 80 % booked and 30 % walk-in (expected at most 100 % together)",
                        "centres/some.yaml:16:7: a skilled counter without skills (expected skills: [property])",
                        "centres/some.yaml:17:27: no such value “magic” (expected one of skilled, universal, video)",
                        "centres/some.yaml:18:15: no such value “wi-fi” (expected “wifi”)");
    }

    @Test
    void findsConsultantsOnlyWhereVideoIsAskedFor() {
        var centres = TestCentres.of(WHOLE + REMOTE);
        var remote = centres.remote().getFirst();

        assertThat(remote.remote()).isTrue();
        assertThat(centres.remote()).hasSize(1);
        assertThat(centres.find(remote.id())).contains(remote);
        assertThat(centres.byCode("consultants")).isEmpty();
        assertThat(centres.all()).hasSize(1).doesNotContain(remote);
        assertThat(centres.named("Консультанты", 5)).isEmpty();
        assertThat(centres.nearest(new GeoPoint(0, 0), 5)).hasSize(1);
    }

    @Test
    void wantsNoAddressOfConsultants() {
        assertThat(faults(REMOTE + "  address: { ru: Нигде, en: Nowhere }\n"))
                .singleElement()
                .asString()
                .startsWith("centres/some.yaml:7:3: no key “address” in a remote centre");
    }

    private static List<String> faults(String yaml) {
        return FileCatalogue.faults("centres/some.yaml", yaml, List.of(TestCentres.chapter()));
    }
}
