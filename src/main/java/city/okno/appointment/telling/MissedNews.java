package city.okno.appointment.telling;

import city.okno.appointment.Allowances;
import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentState;
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

/// Tells who did not come that the time is over, how to book anew, and when they can book fewer
/// than others from now on.
@Component
class MissedNews {

    private static final String SENDER = "missed";
    private static final Duration WORTH = Duration.ofHours(12);

    private final Notices notices;
    private final AppointmentWords words;
    private final Allowances allowances;
    private final InstantSource clock;

    MissedNews(
            Notices notices, AppointmentWords words, Allowances allowances, InstantSource clock) {
        this.notices = notices;
        this.words = words;
        this.allowances = allowances;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentChanged changed) {
        var now = clock.instant();
        var appointment = changed.appointment();
        var key = SENDER + "-" + appointment.id().value();
        if (appointment.state() == AppointmentState.MISSED
                && appointment.end().plus(WORTH).isAfter(now)) {
            notices.tell(notice(appointment, key), now);
        } else if (appointment.state() == AppointmentState.ARRIVED) {
            notices.supersede(key, now);
        }
    }

    private Notice notice(Appointment appointment, String key) {
        var allowance = allowances.of(appointment.party(), clock.instant());
        var arguments = new HashMap<>(words.of(appointment));
        arguments.put("limit", allowance.isCut() ? allowance.open() : 0);
        return new Notice(
                new Notice.Recipient.ToParty(appointment.party()),
                Category.APPOINTMENT,
                SENDER,
                key + "-" + appointment.sequence(),
                "reception.missed",
                arguments,
                List.of(new Notice.Button("reception.book_button", "appointments.book", Map.of())),
                appointment.end().plus(WORTH),
                key);
    }
}
