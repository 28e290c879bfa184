package city.okno.appointment.slot;

import static city.okno.appointment.video.TestVideo.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.BookingWorld;
import city.okno.appointment.VideoSettings;
import city.okno.appointment.video.TestVideo;
import city.okno.centre.Centres;
import city.okno.centre.TestCentres;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CentreTimetablesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);

    private final Centres centres =
            TestCentres.of(
                    """
                    strogino:
                      name: { ru: Строгино, en: Strogino }
                      district: { ru: Строгино, en: Strogino }
                      address: { ru: "ул. Таллинская, 9", en: 9 Tallinskaya St }
                      at: { latitude: 55.803831, longitude: 37.402406 }
                      hours: { mon-fri: 09:00-12:00 }
                      breaks: { mon-fri: 10:00-10:30 }
                      exceptions:
                        - { date: 2026-06-08, closed: true }
                      counters:
                        - { numbers: 1-2, kind: universal, booked: 60, walk_in: 40 }
                        - { numbers: 3, kind: skilled, skills: [property], booked: 80, walk_in: 20 }
                        - { numbers: 4, kind: universal, booked: 0, walk_in: 100 }
                        - { numbers: 5, kind: video, skills: [property], booked: 100, walk_in: 0 }
                    """);
    private final Timetable timetable =
            timetables(centres, SETTINGS).of(centres.all().getFirst().id().value()).orElseThrow();

    @Test
    void opensAroundTheBreakAndNotOnTheExceptionalDay() {
        assertThat(timetable.slots(FRIDAY)).hasSize(4 + 6);
        assertThat(timetable.slots(FRIDAY.plusDays(3))).isEmpty();
        assertThat(timetable.slots(FRIDAY.plusDays(1))).isEmpty();
    }

    @Test
    void booksCountersForBookingOnly() {
        var slot = timetable.slots(FRIDAY).getFirst();
        assertThat(slot.counters()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(slot.capacity()).isEqualTo(2);
    }

    @Test
    void knowsWhatEachCounterServes() {
        assertThat(timetable.roster().serving(Set.of("universal"))).containsExactlyInAnyOrder(1, 2);
        assertThat(timetable.roster().serving(Set.of("property"))).containsExactly(3);
    }

    @Test
    void booksConsultantsWhereTheCityHasAMeetingServer() {
        var consultants =
                TestCentres.of(
                        """
                        consultants:
                          name: { ru: Консультанты, en: Consultants }
                          remote: true
                          hours: { mon-fri: 09:00-12:00 }
                          counters:
                            - { numbers: 1-2, kind: video, skills: [property] }
                        """);
        long remote = consultants.remote().getFirst().id().value();
        assertThat(timetables(consultants, SETTINGS).of(remote).orElseThrow().roster())
                .matches(roster -> roster.serving(Set.of("universal", "property")).size() == 2);
        assertThat(timetables(consultants, TestVideo.settings("")).of(remote)).isEmpty();
    }

    @Test
    void isAnotherVersionWhenOnlyTheConsultantsChange() {
        var consultants =
                """
                consultants:
                  name: { ru: Консультанты, en: Consultants }
                  remote: true
                  hours: { mon-fri: %s }
                  counters:
                    - { numbers: 1, kind: video }
                """;
        var before = timetables(TestCentres.of(consultants.formatted("09:00-12:00")), SETTINGS);
        var same = timetables(TestCentres.of(consultants.formatted("09:00-12:00")), SETTINGS);
        var after = timetables(TestCentres.of(consultants.formatted("10:00-12:00")), SETTINGS);
        assertThat(same.now()).isEqualTo(before.now());
        assertThat(after.now()).isNotEqualTo(before.now());
    }

    private static CentreTimetables timetables(Centres centres, VideoSettings video) {
        return new CentreTimetables(centres, BookingWorld.SETTINGS, video);
    }

    @Test
    void knowsNoCentreThatIsNotThere() {
        assertThat(timetables(centres, SETTINGS).of(99)).isEmpty();
    }
}
