package city.okno.appointment.telling;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.VisitorCalled;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells who was called which counter to go to, as long as they are not there.
@Component
class CallNews {

    private static final String SENDER = "call";
    private static final Duration WORTH = Duration.ofMinutes(15);

    private final Notices notices;
    private final AppointmentWords words;
    private final InstantSource clock;

    CallNews(Notices notices, AppointmentWords words, InstantSource clock) {
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(VisitorCalled event) {
        notices.tell(notice(event), event.at());
    }

    @EventListener
    void on(AppointmentChanged changed) {
        var state = changed.appointment().state();
        if (state == AppointmentState.SERVED || state == AppointmentState.MISSED) {
            notices.supersede(key(changed.appointment()), clock.instant());
        }
    }

    private Notice notice(VisitorCalled event) {
        var appointment = event.appointment();
        var arguments = new HashMap<>(words.of(appointment));
        arguments.put("counter", String.valueOf(event.counter()));
        return new Notice(
                new Notice.Recipient.ToParty(appointment.party()),
                Category.APPOINTMENT,
                SENDER,
                key(appointment) + "-" + event.at().getEpochSecond(),
                "reception.called",
                arguments,
                List.of(
                        new Notice.Button(
                                "reception.show_button",
                                "appointments.one",
                                Map.of("appointment", String.valueOf(appointment.id().value())))),
                event.at().plus(WORTH),
                key(appointment));
    }

    private static String key(Appointment appointment) {
        return SENDER + "-" + appointment.id().value();
    }
}
