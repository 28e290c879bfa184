package city.okno.appointment.waiting;

import city.okno.appointment.Answering;
import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Appointments;
import city.okno.appointment.Confirming;
import city.okno.appointment.FreedTimes;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.Visit;
import city.okno.appointment.WaitingId;
import city.okno.appointment.WaitingList;
import city.okno.planning.Planners;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class WaitingDesk implements WaitingList {

    private final WaiterRepository waiting;
    private final FreedTimes freed;
    private final Appointments appointments;
    private final Residents residents;
    private final WaitingSettings settings;
    private final Planners planners;

    WaitingDesk(
            WaiterRepository waiting,
            FreedTimes freed,
            Appointments appointments,
            Residents residents,
            WaitingSettings settings,
            Planners planners) {
        this.waiting = waiting;
        this.freed = freed;
        this.appointments = appointments;
        this.residents = residents;
        this.settings = settings;
        this.planners = planners;
    }

    /// What was cancelled or moved freed something.
    @EventListener
    void on(AppointmentChanged changed) {
        if (changed.appointment().state() == AppointmentState.CANCELLED
                || changed.appointment().sequence() > 0) {
            planners.wake(OfferPlanner.NAME);
        }
    }

    @Override
    public Optional<WaitingId> join(AppointmentId appointment, PartyId by, Instant now) {
        return appointments
                .find(appointment, by)
                .filter(it -> it.state() == AppointmentState.BOOKED && it.start().isAfter(now))
                .flatMap(it ->
                        join(
                                "appointment-" + appointment.value(),
                                by,
                                appointment,
                                it.visit(),
                                now));
    }

    @Override
    public Optional<WaitingId> join(Visit visit, PartyId by, Instant now) {
        var services =
                visit.services().stream().map(String::valueOf).collect(Collectors.joining(","));
        var wanted = "party-%d-%d-%s".formatted(by.value(), visit.centre(), services);
        return residents.voter(by).flatMap(_ -> join(wanted, by, null, visit, now));
    }

    private Optional<WaitingId> join(
            String wanted,
            PartyId by,
            @Nullable AppointmentId appointment,
            Visit visit,
            Instant now) {
        waiting.insert(wanted, by, appointment, visit, now);
        planners.wake(OfferPlanner.NAME);
        return waiting.find(wanted);
    }

    @Override
    public Answering take(AppointmentId offer, PartyId by, @Nullable String name, Instant now) {
        var waiter = waiting.lock(offer, by);
        if (waiter.isEmpty()) {
            return again(offer, by, now);
        }
        var taken =
                waiter.get().appointment() == null
                        ? book(offer, by, name, now)
                        : move(offer, waiter.get().appointment(), by, now);
        switch (taken) {
            case Answering.Moved _, Answering.Booked _ -> waiting.delete(waiter.get().id());
            case Answering.Late _ -> waiting.withdraw(waiter.get().id());
            case Answering.NameNeeded _, Answering.TooManyOpen _ -> {}
        }
        return taken;
    }

    /// Tapped twice, or too late.
    private Answering again(AppointmentId offer, PartyId by, Instant now) {
        return freed.taken(offer, by, now)
                .<Answering>map(it -> new Answering.Moved(it, it.start()))
                .orElseGet(Answering.Late::new);
    }

    private Answering move(
            AppointmentId offer, AppointmentId appointment, PartyId by, Instant now) {
        return switch (freed.swap(offer, appointment, by, now)) {
            case Moving.Moved(var moved, var before) -> new Answering.Moved(moved, before);
            case Moving.Taken _, Moving.Gone _ -> new Answering.Late();
        };
    }

    private Answering book(AppointmentId offer, PartyId by, @Nullable String name, Instant now) {
        var visitor = Optional.ofNullable(name).or(() -> ownName(by)).map(String::strip);
        if (visitor.isEmpty()) {
            return new Answering.NameNeeded();
        }
        return switch (freed.give(offer, by, now)) {
            case Holding.Held(var held) -> confirm(held, visitor.get(), now);
            case Holding.TooManyOpen(int limit) -> new Answering.TooManyOpen(limit);
            case Holding.MissedOften(int limit, int _) -> new Answering.TooManyOpen(limit);
            case Holding.Taken _, Holding.TooManyHolds _, Holding.PhoneNeeded _ ->
                    new Answering.Late();
        };
    }

    private Answering confirm(Appointment held, String name, Instant now) {
        return switch (appointments.confirm(held.id(), held.party(), name, now)) {
            case Confirming.Booked(var booked) -> new Answering.Booked(booked);
            case Confirming.Expired() -> new Answering.Late();
        };
    }

    private Optional<String> ownName(PartyId party) {
        return residents.find(party).map(Party::name);
    }

    @Override
    public void leave(AppointmentId offer, PartyId by, Instant now) {
        waiting.lock(offer, by)
                .ifPresent(it -> {
                    waiting.withdraw(it.id());
                    letGo(offer, now);
                });
    }

    @Override
    public void stop(WaitingId id, PartyId by, Instant now) {
        waiting.lock(id, by)
                .ifPresent(it -> {
                    waiting.delete(id);
                    if (it.offer() != null) {
                        letGo(it.offer(), now);
                    }
                });
    }

    private void letGo(AppointmentId offer, Instant now) {
        freed.letGo(offer, now);
        planners.wake(OfferPlanner.NAME);
    }

    @Override
    public Duration patience() {
        return settings.offer();
    }
}
