package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.Appointments;
import city.okno.appointment.Confirming;
import city.okno.appointment.Holding;
import city.okno.appointment.Wish;
import city.okno.centre.Centres;
import city.okno.resident.Residents;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.service.CivicServices;
import city.okno.service.CivicServices.Found;
import city.okno.service.ServiceId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// `given booked "Дарья" "поменять паспорт" at "Строгино" 2026-06-05T13:00`: as if she had done it
/// just now.
@Component
class GivenBooked implements Given {

    private static final String FORM =
            "given booked \"name\" \"wish\" at \"centre\" DATETIME, of a resident, at a free time";

    private final Appointments appointments;
    private final Cards cards;
    private final Centres centres;
    private final CivicServices services;
    private final Residents residents;

    GivenBooked(
            Appointments appointments,
            Cards cards,
            Centres centres,
            CivicServices services,
            Residents residents) {
        this.appointments = appointments;
        this.cards = cards;
        this.centres = centres;
        this.services = services;
        this.residents = residents;
    }

    @Override
    public String word() {
        return "booked";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        return words.size() == 2 && words.getFirst().equals("at") && quoted.size() == 3
                ? wish(quoted, words.getLast(), now)
                        .flatMap(it -> booked(it, quoted.getFirst(), now))
                        .map(_ -> "")
                        .orElse(FORM)
                : FORM;
    }

    private Optional<Wish> wish(List<String> quoted, String at, Instant now) {
        var who = residents.byPhone(Cast.phone(quoted.getFirst()));
        var centre = centres.named(quoted.getLast(), 1).stream().findFirst();
        var service = services.find(quoted.get(1), 1).stream().flatMap(GivenBooked::service);
        if (who.isEmpty() || centre.isEmpty()) {
            return Optional.empty();
        }
        var start = LocalDateTime.parse(at).atZone(centre.get().zone()).toInstant();
        var act = "given " + who.get().value() + " " + start + " " + now;
        return cards.visit(new Wanted(service.toList()), centre.get().id().value())
                .map(visit -> new Wish(act, who.get(), visit, start));
    }

    private static Stream<ServiceId> service(Found found) {
        return found instanceof Found.Service(var service)
                ? Stream.of(service.id())
                : Stream.empty();
    }

    private Optional<Appointment> booked(Wish wish, String name, Instant now) {
        if (!(appointments.hold(wish, now) instanceof Holding.Held(var held))) {
            return Optional.empty();
        }
        return appointments.confirm(held.id(), wish.party(), name, now)
                        instanceof Confirming.Booked(var booked)
                ? Optional.of(booked)
                : Optional.empty();
    }
}
