package city.okno.appointment.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Visit;
import city.okno.appointment.ticket.TicketCode;
import city.okno.appointment.video.TestVideo;
import city.okno.campaign.ToldNotices;
import city.okno.centre.Centres;
import city.okno.centre.TestCentres;
import city.okno.notice.Notice;
import city.okno.script.PartyId;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VideoReminderTest {

    private static final Instant START = TestClock.MONDAY_NOON.plus(Duration.ofHours(3));
    private static final PartyId DARYA = new PartyId(1);

    private final Centres centres = TestCentres.demo();
    private final long remote = centres.remote().getFirst().id().value();
    private final ToldNotices told = new ToldNotices();
    private final TestClock clock = TestClock.standing();
    private final VideoReminder reminder =
            new VideoReminder(
                    told, _ -> Map.of(), TestVideo.links(centres), TestVideo.SETTINGS, clock);

    @Test
    void waitsUntilTenMinutesBeforeAndEndsWithTheTalk() {
        changed(talk(AppointmentState.BOOKED, START, 0));
        var notice = only();
        assertThat(notice.template()).isEqualTo("video.link");
        assertThat(notice.notBefore()).isEqualTo(START.minus(Duration.ofMinutes(10)));
        assertThat(notice.expiresAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(notice.arguments()).containsEntry(Notice.CLIMB, Duration.ofMinutes(1));
        assertThat(notice.buttons())
                .extracting(Notice.Button::flow)
                .containsExactly("video.trouble", "appointments.cancel");
    }

    @Test
    void isTakenBackAndToldAnewWhenTheTalkIsMoved() {
        changed(talk(AppointmentState.BOOKED, START, 0));
        changed(talk(AppointmentState.BOOKED, START.plus(Duration.ofHours(1)), 1));
        assertThat(told.superseded()).contains("video-1");
        assertThat(told.to(DARYA))
                .extracting(Notice::notBefore)
                .containsExactly(
                        START.minus(Duration.ofMinutes(10)), START.plus(Duration.ofMinutes(50)));
        assertThat(told.to(DARYA)).allMatch(it -> "video-1".equals(it.supersedeKey()));
    }

    @Test
    void isTakenBackWhenTheTalkIsCancelled() {
        changed(talk(AppointmentState.CANCELLED, START, 0));
        assertThat(told.superseded()).containsExactly("video-1");
        assertThat(told.count()).isZero();
    }

    @Test
    void comesAtOnceWhereTheTalkBeginsSoonAndNotAfterItsEnd() {
        clock.advance(Duration.ofMinutes(185));
        changed(talk(AppointmentState.BOOKED, START, 0));
        assertThat(only().waits(clock.instant())).isFalse();
        clock.advance(Duration.ofMinutes(25));
        changed(talk(AppointmentState.BOOKED, START, 1));
        assertThat(told.count()).isEqualTo(1);
    }

    @Test
    void tellsNobodyWhoComesToACentre() {
        var centre = centres.all().getFirst().id().value();
        changed(at(centre, AppointmentState.BOOKED, START, 0));
        assertThat(told.count()).isZero();
        assertThat(told.superseded()).isEmpty();
    }

    private Notice only() {
        assertThat(told.to(DARYA)).hasSize(1);
        return told.to(DARYA).getFirst();
    }

    private void changed(Appointment talk) {
        reminder.on(new AppointmentChanged(talk));
    }

    private Appointment talk(AppointmentState state, Instant start, int sequence) {
        return at(remote, state, start, sequence);
    }

    private static Appointment at(
            long centre, AppointmentState state, Instant start, int sequence) {
        return new Appointment(
                new AppointmentId(1),
                DARYA,
                new Visit(centre, List.of(7L), Duration.ofMinutes(30), Set.of()),
                start,
                state,
                null,
                "Дарья",
                new TicketCode("7KM4XA"),
                sequence);
    }
}
