package city.okno.appointment.need;

import static city.okno.centre.Access.LIFT;
import static city.okno.centre.Access.RAMP;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.centre.Access;
import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.centre.TestCentres;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@DatabaseTest
class NeedsTest {

    private static final PartyId WHO = new PartyId(7);
    private static final PartyId OTHER = new PartyId(8);

    private final Centres centres =
            TestCentres.of(
                    """
                    first:
                      name: { ru: Первый, en: First }
                      district: { ru: Алый, en: Aly }
                      address: { ru: "ул. Первая, 1", en: 1 First St }
                      at: { latitude: 55.80, longitude: 37.40 }
                      hours: { mon-sun: 08:00-20:00 }
                      counters: [{ numbers: 1, kind: universal }]
                    second:
                      name: { ru: Второй, en: Second }
                      district: { ru: Белый, en: Bely }
                      address: { ru: "ул. Вторая, 2", en: 2 Second St }
                      at: { latitude: 55.81, longitude: 37.41 }
                      hours: { mon-sun: 08:00-20:00 }
                      counters: [{ numbers: 1, kind: universal }]
                      access: [ramp, lift]
                    """);
    private final TestDatabase database;
    private final Needs needs;

    NeedsTest(TestDatabase database) {
        this.database = database;
        this.needs = new Needs(new NeedRepository(database.jdbc()));
    }

    @Test
    void keepsWhatWasSaidLast() {
        keep(RAMP, LIFT);
        keep(LIFT);
        assertThat(needs.of(WHO)).containsExactly(LIFT);
        assertThat(needs.of(Set.of(WHO, OTHER))).containsOnlyKeys(WHO);
    }

    @Test
    void offersFirstWhereAllOfItIs() {
        assertThat(needs.meetingFirst(centres.all(), WHO))
                .extracting(Centre::code)
                .containsExactly("first", "second");
        keep(RAMP);
        assertThat(needs.meetingFirst(centres.all(), WHO))
                .extracting(Centre::code)
                .containsExactly("second", "first");
    }

    @Test
    void forgetsWhoErasesEverything() {
        keep(RAMP);
        assertThat(needs.export(WHO)).containsEntry("needs", List.of("RAMP"));
        database.write(() -> needs.erase(WHO, TestClock.MONDAY_NOON));
        assertThat(needs.of(WHO)).isEmpty();
    }

    private void keep(Access... all) {
        database.write(() -> needs.keep(WHO, List.of(all)));
    }
}
