package city.okno.appointment.video;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Visit;
import city.okno.appointment.ticket.TicketCode;
import city.okno.centre.Centres;
import city.okno.centre.TestCentres;
import city.okno.script.PartyId;
import city.okno.storage.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VideoLinksTest {

    private final Centres centres = TestCentres.demo();
    private final long remote = centres.remote().getFirst().id().value();
    private final VideoLinks links = TestVideo.links(centres);

    @Test
    void makesAnAddressOfThePatternAndAHundredBits() {
        assertThat(address(talk(1, "7KM4XA", 0)))
                .matches("https://meet\\.example/[a-km-np-z2-9]{20}");
    }

    @Test
    void staysTheSameAfterAMove() {
        assertThat(address(talk(1, "7KM4XA", 1))).isEqualTo(address(talk(1, "7KM4XA", 0)));
    }

    @Test
    void isAnotherOneForEachTicketAndPerson() {
        var seen = new HashSet<String>();
        for (int person = 1; person <= 50; person++) {
            seen.add(address(talk(person, "7KM4XA", 0)));
            seen.add(address(talk(person, "7KM4XC", 0)));
        }
        assertThat(seen).hasSize(100);
    }

    @Test
    void cannotBeToldWithoutTheSecretOfTheCity() {
        var other =
                new VideoLinks(
                        centres,
                        new KeyedHash("another secret of forty characters or so"),
                        TestVideo.SETTINGS);
        assertThat(other.of(talk(1, "7KM4XA", 0))).isNotEqualTo(links.of(talk(1, "7KM4XA", 0)));
    }

    @Test
    void isNoneWhereNobodyTalksByVideo() {
        long centre = centres.all().getFirst().id().value();
        assertThat(links.of(at(centre, 1, "7KM4XA", 0))).isEmpty();
        assertThat(links.of(at(remote, 1, null, 0))).as("held").isEmpty();
        var off =
                new VideoLinks(
                        centres,
                        new KeyedHash("another secret of forty characters or so"),
                        TestVideo.settings(""));
        assertThat(off.of(talk(1, "7KM4XA", 0))).isEmpty();
    }

    @Test
    void isNotPrinted() {
        var link = links.of(talk(1, "7KM4XA", 0)).orElseThrow();
        assertThat(link.toString()).doesNotContain(link.address());
    }

    private String address(Appointment talk) {
        return links.of(talk).orElseThrow().address();
    }

    private Appointment talk(long party, String code, int sequence) {
        return at(remote, party, code, sequence);
    }

    private static Appointment at(long centre, long party, @Nullable String code, int sequence) {
        return new Appointment(
                new AppointmentId(1),
                new PartyId(party),
                new Visit(centre, List.of(7L), Duration.ofMinutes(30), Set.of()),
                Instant.parse("2026-06-05T11:00:00Z").plus(Duration.ofHours(sequence)),
                code == null ? AppointmentState.HELD : AppointmentState.BOOKED,
                null,
                null,
                code == null ? null : new TicketCode(code),
                sequence);
    }
}
