package city.okno.appointment.booking;

import static java.util.stream.Collectors.toSet;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Receiving;
import city.okno.appointment.Reception;
import city.okno.appointment.ticket.TicketCode;
import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.centre.Access;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ReceptionDesk implements Reception {

    private static final Duration DAY = Duration.ofDays(1);

    private final BookingRepository bookings;
    private final ProgressRepository progress;
    private final CounterChoice choice;
    private final FreeTimes times;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ReceptionDesk(
            BookingRepository bookings,
            ProgressRepository progress,
            CounterChoice choice,
            FreeTimes times,
            Audit audit,
            ApplicationEventPublisher events) {
        this.bookings = bookings;
        this.progress = progress;
        this.choice = choice;
        this.times = times;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Appointment> expected(long centre, LocalDate day) {
        return times.roster(centre)
                .map(it ->
                        bookings.expected(
                                centre,
                                day.atStartOfDay(it.zone()).toInstant(),
                                day.plusDays(1).atStartOfDay(it.zone()).toInstant()))
                .orElse(List.of());
    }

    @Override
    public Map<AppointmentId, Set<Access>> unmet(Collection<Appointment> expected) {
        return choice.unmet(expected);
    }

    @Override
    public Optional<Appointment> find(AppointmentId appointment) {
        return bookings.find(appointment);
    }

    @Override
    public Optional<Appointment> find(TicketCode ticket, Instant now) {
        return bookings.of(ticket, now.minus(DAY));
    }

    @Override
    public Receiving receive(
            AppointmentId appointment, AppointmentState as, PartyId by, Instant now) {
        return receive(appointment, as, new Actor.Person(by, Role.OPERATOR), now);
    }

    @Override
    public Receiving arrive(AppointmentId own, PartyId by, Instant now) {
        return bookings.find(own).filter(it -> it.party().equals(by)).isPresent()
                ? receive(own, AppointmentState.ARRIVED, new Actor.Person(by, Role.RESIDENT), now)
                : new Receiving.Unknown();
    }

    private Receiving receive(
            AppointmentId appointment, AppointmentState as, Actor by, Instant now) {
        var known = bookings.lock(appointment).orElse(null);
        if (known == null) {
            return new Receiving.Unknown();
        }
        if (known.state() == as) {
            return new Receiving.Noted(known);
        }
        boolean early = as == AppointmentState.MISSED && known.start().isAfter(now);
        if (early || !bookings.change(appointment, before(as), as, now)) {
            return new Receiving.Impossible(known);
        }
        progress.note(appointment, as, now);
        audit.record(
                by,
                "appointment." + as.name().toLowerCase(Locale.ROOT),
                Subject.of("appointment", appointment.value()),
                null,
                now);
        var noted = bookings.find(appointment).orElseThrow();
        events.publishEvent(new AppointmentChanged(noted));
        return new Receiving.Noted(noted);
    }

    private static Set<AppointmentState> before(AppointmentState as) {
        return EnumSet.allOf(AppointmentState.class).stream()
                .filter(it -> it.next().contains(as))
                .collect(toSet());
    }
}
