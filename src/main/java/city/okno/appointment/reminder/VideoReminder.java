package city.okno.appointment.reminder;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.VideoSettings;
import city.okno.appointment.telling.AppointmentWords;
import city.okno.appointment.video.VideoLinks;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends where a talk by video takes place, some minutes before it begins, and soon after by SMS to
/// who did not open it. It is told when the talk is booked and waits for its time; whatever changes
/// the talk takes it back, in its transaction.
@Component
class VideoReminder {

    static final String SENDER = "video";

    private final Notices notices;
    private final AppointmentWords words;
    private final VideoLinks videos;
    private final VideoSettings settings;
    private final InstantSource clock;

    VideoReminder(
            Notices notices,
            AppointmentWords words,
            VideoLinks videos,
            VideoSettings settings,
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
        if (videos.of(appointment).isEmpty()) {
            return;
        }
        var now = clock.instant();
        notices.supersede(key(appointment), now);
        if (appointment.state() == AppointmentState.BOOKED && appointment.end().isAfter(now)) {
            notices.tell(notice(appointment), now);
        }
    }

    private Notice notice(Appointment appointment) {
        return new Notice(
                new Notice.Recipient.ToParty(appointment.party()),
                Category.APPOINTMENT,
                SENDER,
                key(appointment) + "-" + appointment.sequence(),
                "video.link",
                arguments(appointment),
                buttons(appointment),
                appointment.end(),
                key(appointment),
                null,
                due(appointment),
                null);
    }

    private Instant due(Appointment appointment) {
        return appointment.start().minus(settings.before());
    }

    private Map<String, Object> arguments(Appointment appointment) {
        var arguments = new HashMap<>(words.of(appointment));
        arguments.put(Notice.CLIMB, settings.sms());
        return arguments;
    }

    private static List<Notice.Button> buttons(Appointment appointment) {
        var which = Map.of("appointment", String.valueOf(appointment.id().value()));
        return List.of(
                new Notice.Button("video.trouble_button", "video.trouble", which),
                new Notice.Button("appointment.cancel_button", "appointments.cancel", which));
    }

    private static String key(Appointment appointment) {
        return SENDER + "-" + appointment.id().value();
    }
}
