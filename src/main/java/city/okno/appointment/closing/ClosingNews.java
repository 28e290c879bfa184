package city.okno.appointment.closing;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.telling.AppointmentWords;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Button;
import city.okno.notice.Notices;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What those are told whose time a closure took away, and when they need not be told any more.
@Component
class ClosingNews {

    private static final String SENDER = "closure";
    private static final Duration WORTH = Duration.ofHours(12);

    private final AppointmentWords words;
    private final Notices notices;
    private final InstantSource clock;

    ClosingNews(AppointmentWords words, Notices notices, InstantSource clock) {
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentChanged changed) {
        var appointment = changed.appointment();
        boolean hasTime =
                appointment.state() == AppointmentState.BOOKED && appointment.sequence() > 0;
        if (hasTime || appointment.state() == AppointmentState.CANCELLED) {
            notices.supersede(key(appointment), clock.instant());
        }
    }

    Notice displaced(Appointment appointment) {
        var which = which(appointment);
        return notice(
                appointment,
                "reception.displaced",
                List.of(
                        new Button("reception.nearest_button", "reception.nearest", which),
                        new Button("reception.choose_button", "appointments.move", which),
                        new Button("reception.cancel_button", "appointments.cancel", which)));
    }

    Notice back(Appointment appointment) {
        var which = which(appointment);
        return notice(
                appointment,
                "reception.back",
                List.of(
                        new Button("reception.show_button", "appointments.one", which),
                        new Button("reception.choose_button", "appointments.move", which),
                        new Button("reception.cancel_button", "appointments.cancel", which)));
    }

    private Notice notice(Appointment appointment, String template, List<Button> buttons) {
        return new Notice(
                new Notice.Recipient.ToParty(appointment.party()),
                Category.APPOINTMENT,
                SENDER,
                template + "-" + appointment.id().value() + "-" + appointment.sequence(),
                template,
                words.of(appointment),
                buttons,
                appointment.start().plus(WORTH),
                key(appointment));
    }

    private static Map<String, String> which(Appointment appointment) {
        return Map.of("appointment", String.valueOf(appointment.id().value()));
    }

    private static String key(Appointment appointment) {
        return SENDER + "-" + appointment.id().value();
    }
}
