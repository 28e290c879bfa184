package city.okno.appointment.reminder;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.telling.AppointmentWords;
import city.okno.appointment.video.VideoLinks;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reminds people a day and two hours before. The notices are told when the appointment is booked
/// and wait for their time; whatever changes the appointment takes them back, in its transaction.
@Component
class AppointmentReminders {

    static final String SENDER = "appointment";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private final Notices notices;
    private final AppointmentWords words;
    private final VideoLinks videos;
    private final ReminderSettings settings;
    private final InstantSource clock;

    AppointmentReminders(
            Notices notices,
            AppointmentWords words,
            VideoLinks videos,
            ReminderSettings settings,
            InstantSource clock) {
        this.notices = notices;
        this.words = words;
        this.videos = videos;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentChanged changed) {
        var appointment = changed.appointment();
        remind(appointment, FIRST, settings.first());
        remind(appointment, LAST, settings.last());
    }

    private void remind(Appointment appointment, String which, Duration before) {
        var now = clock.instant();
        var key = SENDER + "-" + appointment.id().value() + "-" + which;
        notices.supersede(key, now);
        var due = appointment.start().minus(before);
        if (appointment.state() == AppointmentState.BOOKED
                && before.isPositive()
                && due.isAfter(now)) {
            notices.tell(notice(appointment, which, key, due), now);
        }
    }

    private Notice notice(Appointment appointment, String which, String key, Instant due) {
        return new Notice(
                new Notice.Recipient.ToParty(appointment.party()),
                Category.APPOINTMENT,
                SENDER,
                key + "-" + appointment.sequence(),
                "appointment.remind_" + which,
                words.of(appointment),
                buttons(appointment, which),
                appointment.start(),
                key,
                null,
                due,
                null);
    }

    private List<Notice.Button> buttons(Appointment appointment, String reminder) {
        var which = Map.of("appointment", String.valueOf(appointment.id().value()));
        var usual =
                List.of(
                        new Notice.Button("appointment.come_button", "appointments.come", which),
                        new Notice.Button("appointment.move_button", "appointments.move", which),
                        new Notice.Button(
                                "appointment.cancel_button", "appointments.cancel", which));
        var late = new Notice.Button("reception.late_button", "reception.late", which);
        return reminder.equals(LAST) && !videos.isByVideo(appointment.visit())
                ? Stream.concat(usual.stream(), Stream.of(late)).toList()
                : usual;
    }
}
