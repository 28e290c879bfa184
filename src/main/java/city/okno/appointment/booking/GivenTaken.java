package city.okno.appointment.booking;

import city.okno.appointment.Visit;
import city.okno.appointment.Wish;
import city.okno.appointment.slot.Place;
import city.okno.appointment.ticket.TicketCode;
import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// `given taken "Строгино" 2026-06-05T13:00`: nobody else can come then. Without a time: on any day
/// that can be booked.
@Component
class GivenTaken implements Given {

    private static final PartyId OTHERS = new PartyId(0);
    private static final TicketCode TICKET = new TicketCode("222222");

    private final Centres centres;
    private final FreeTimes times;
    private final BookingRepository bookings;
    private final Seating seating;

    GivenTaken(Centres centres, FreeTimes times, BookingRepository bookings, Seating seating) {
        this.centres = centres;
        this.times = times;
        this.bookings = bookings;
        this.seating = seating;
    }

    @Override
    public String word() {
        return "taken";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var centre = quoted.size() == 1 ? centre(quoted.getFirst()) : Optional.<Centre>empty();
        if (centre.isEmpty() || (words.size() > 1 && !isUntil(words))) {
            return "given taken \"centre\" [DATETTIME|until DATE]";
        }
        var visit =
                new Visit(centre.get().id().value(), List.of(), Duration.ofMinutes(1), Set.of());
        if (words.size() == 1) {
            var at = LocalDateTime.parse(words.getFirst()).atZone(centre.get().zone());
            fill(visit, at.toInstant(), now);
        } else {
            var last = words.isEmpty() ? LocalDate.MAX : LocalDate.parse(words.getLast());
            var days =
                    times.roster(visit.centre()).orElseThrow().days(now).stream()
                            .filter(it -> !it.isAfter(last))
                            .toList();
            times.all(visit, days, 0, now).forEach(place -> fill(visit, place.start(), now));
        }
        return "";
    }

    private static boolean isUntil(List<String> words) {
        return words.size() == 2 && words.getFirst().equals("until");
    }

    /// A remote one is found by its name in Russian.
    private Optional<Centre> centre(String name) {
        return centres.remote().stream()
                .filter(it -> it.name().in("ru").equals(name))
                .findFirst()
                .or(() -> centres.named(name, 1).stream().findFirst());
    }

    private void fill(Visit visit, Instant start, Instant now) {
        var place = times.at(start, visit, 0, now);
        for (int number = 1; place.isPresent(); number++) {
            take(visit, place.get(), number, now);
            place = times.at(start, visit, 0, now);
        }
    }

    private void take(Visit visit, Place place, int number, Instant now) {
        var act = "given " + visit.centre() + " " + place.start() + " " + number;
        bookings.hold(
                new Wish(act, OTHERS, visit, place.start()), place.start(), place.start(), now);
        var held = bookings.ofAct(act).orElseThrow();
        seating.seat(held, place, List.of(), now);
        bookings.book(held.id(), OTHERS, "", TICKET, now);
    }
}
