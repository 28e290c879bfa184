package city.okno.appointment.reminder;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentState;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.script.Wording;
import city.okno.service.CivicService;
import city.okno.service.CivicServices;
import city.okno.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reminds people a day and two hours before. The notices are told when the appointment is booked
/// and wait for their time; whatever changes the appointment takes them back, in its transaction.
@Component
class AppointmentReminders {

    static final String SENDER = "appointment";

    private final Notices notices;
    private final Centres centres;
    private final CivicServices services;
    private final ReminderSettings settings;
    private final InstantSource clock;

    AppointmentReminders(
            Notices notices,
            Centres centres,
            CivicServices services,
            ReminderSettings settings,
            InstantSource clock) {
        this.notices = notices;
        this.centres = centres;
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentChanged changed) {
        var appointment = changed.appointment();
        remind(appointment, "first", settings.first());
        remind(appointment, "last", settings.last());
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
                arguments(appointment),
                buttons(appointment),
                appointment.start(),
                key,
                null,
                due,
                null);
    }

    private Map<String, Object> arguments(Appointment appointment) {
        var centre = centres.find(new CentreId(appointment.visit().centre())).orElseThrow();
        var at = appointment.start().atZone(centre.zone());
        return Map.of(
                "services", services(appointment, centre),
                "centre", centre.name(),
                "address", centre.address(),
                "day", at.toLocalDate(),
                "time", at.toLocalTime(),
                "code", appointment.shownCode());
    }

    /// All of them in each language of the first one.
    private Wording services(Appointment appointment, Centre centre) {
        var names =
                appointment.visit().services().stream()
                        .flatMap(it -> services.find(new ServiceId(it)).stream())
                        .map(CivicService::name)
                        .toList();
        if (names.isEmpty()) {
            return centre.name();
        }
        var texts = new LinkedHashMap<String, String>();
        names.getFirst()
                .texts()
                .keySet()
                .forEach(language ->
                        texts.put(
                                language,
                                names.stream()
                                        .map(name -> name.in(language))
                                        .collect(Collectors.joining(", "))));
        return new Wording(texts);
    }

    private static List<Notice.Button> buttons(Appointment appointment) {
        var which = Map.of("appointment", String.valueOf(appointment.id().value()));
        return List.of(
                new Notice.Button("appointment.come_button", "appointments.come", which),
                new Notice.Button("appointment.move_button", "appointments.move", which),
                new Notice.Button("appointment.cancel_button", "appointments.cancel", which));
    }
}
