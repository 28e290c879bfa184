package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.Appointments;
import city.okno.appointment.Visit;
import city.okno.appointment.need.Needs;
import city.okno.appointment.pickup.Pickups;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.When;
import city.okno.script.Words;
import city.okno.service.CivicService;
import city.okno.service.CivicServices;
import city.okno.service.CivicServices.Found;
import city.okno.service.ServiceId;
import city.okno.service.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What one can choose from: services by everyday words, centres, days and times.
@Component
class ChoosingActions implements Actions {

    private static final int FOUND = 5;

    private final Appointments appointments;
    private final Cards cards;
    private final Pickups pickups;
    private final Needs needs;
    private final Centres centres;
    private final CivicServices services;
    private final Words words;

    ChoosingActions(
            Appointments appointments,
            Cards cards,
            Pickups pickups,
            Needs needs,
            Centres centres,
            CivicServices services,
            Words words) {
        this.appointments = appointments;
        this.cards = cards;
        this.pickups = pickups;
        this.needs = needs;
        this.centres = centres;
        this.services = services;
        this.words = words;
    }

    /// @param wish everyday words
    record Wished(@Nullable String wish) {}

    record ForService(String service) {}

    /// @param besides what else is wanted in the same visit ([Wanted]); null: nothing
    record ForServices(@Nullable String besides, String service) {}

    /// @param appointment one that is to be moved; then what it is for and where are its own
    /// @param when what was wished; null: any
    /// @param until the last day that helps; null: any
    record Days(
            @Nullable Long appointment,
            @Nullable String besides,
            @Nullable String service,
            @Nullable String centre,
            @Nullable When when,
            @Nullable LocalDate until) {}

    /// @param day as [Days] offered it
    record Times(
            @Nullable Long appointment,
            @Nullable String besides,
            @Nullable String service,
            @Nullable String centre,
            @Nullable When when,
            String day) {}

    /// @param appointment one that is to be moved; then what it is for and where are its own
    record Wishing(
            @Nullable Long appointment,
            @Nullable String besides,
            @Nullable String service,
            @Nullable String centre,
            When when,
            @Nullable LocalDate until) {}

    record Together(@Nullable String besides, String service, String centre) {}

    /// Whether a wish can come true.
    sealed interface Fits {
        record Some() implements Fits {}

        /// There is something else.
        record Nearest() implements Fits {}

        record Full() implements Fits {}
    }

    /// Where a service is given.
    sealed interface Place {
        record Anywhere(String name) implements Place {}

        /// @param why a sentence
        record Elsewhere(String name, String why) implements Place {}

        record Unknown() implements Place {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("appointments.services", Wished.class, this::services);
        registry.on("appointments.where", ForService.class, Place.class, this::where);
        registry.choices("appointments.centres", ForServices.class, this::centres);
        registry.choices("appointments.together", Together.class, this::together);
        registry.on("appointments.fitting", Wishing.class, Fits.class, this::fitting);
        registry.choices("appointments.days", Days.class, this::days);
        registry.choices("appointments.times", Times.class, this::times);
    }

    private List<Choice> services(Wished with, Caller caller) {
        var wished = with.wish() == null ? services.all() : wished(with.wish());
        return wished.stream()
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()),
                                label(it.name().in(caller.language()))))
                .toList();
    }

    /// What life situations and questions bundle counts only where no service is found before them.
    private List<CivicService> wished(String wish) {
        var found = services.find(wish, FOUND);
        var direct = !found.isEmpty() && found.getFirst() instanceof Found.Service;
        return found.stream()
                .filter(it -> !direct || it instanceof Found.Service)
                .flatMap(ChoosingActions::service)
                .distinct()
                .toList();
    }

    private static Stream<CivicService> service(Found found) {
        return switch (found) {
            case Found.Service(var service) -> Stream.of(service);
            case Found.Situation(var situation) -> situation.services().stream();
            case Found.Question(var question) -> question.services().stream();
        };
    }

    private Place where(ForService with, Caller caller) {
        var service = service(with.service());
        if (service.isEmpty() || service.get().gone()) {
            return new Place.Unknown();
        }
        var name = service.get().name().in(caller.language());
        return switch (service.get().where()) {
            case Where.Anywhere() -> new Place.Anywhere(name);
            case Where.Listed(var _, var why) ->
                    new Place.Elsewhere(name, why.in(caller.language()));
            case Where.ByRegistration(var why) ->
                    new Place.Elsewhere(name, why.in(caller.language()));
        };
    }

    private List<Choice> centres(ForServices with, Caller caller) {
        var wanted = Wanted.of(with.besides(), with.service());
        return needs.meetingFirst(centres.all(), caller.party()).stream()
                .filter(it -> cards.visit(wanted, it.id().value()).isPresent())
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()),
                                label(it.name().in(caller.language()))))
                .toList();
    }

    /// One choice: all that is wanted, and how long it takes where that is more than one thing.
    private List<Choice> together(Together with, Caller caller) {
        var wanted = Wanted.of(with.besides(), with.service());
        return cards.visit(wanted, Long.parseLong(with.centre())).stream()
                .map(it -> new Choice(wanted.joined(), together(it, caller.language())))
                .toList();
    }

    private String together(Visit visit, String language) {
        var names = cards.names(visit, language);
        var minutes = visit.duration().toMinutes();
        return visit.services().size() == 1
                ? names
                : words.text(
                                "appointment.together",
                                language,
                                Map.of("services", names, "minutes", minutes))
                        .text();
    }

    private Fits fitting(Wishing with, Caller caller) {
        var days =
                new Days(
                        with.appointment(),
                        with.besides(),
                        with.service(),
                        with.centre(),
                        with.when(),
                        with.until());
        var visit = visit(days, caller).orElse(null);
        if (visit == null) {
            return new Fits.Full();
        }
        var fitting = new WishedTimes(with.when(), cards.centre(visit).zone());
        var free = free(visit, with.appointment(), with.until(), caller);
        if (free.isEmpty()) {
            return new Fits.Full();
        }
        return free.stream().anyMatch(fitting::fits) ? new Fits.Some() : new Fits.Nearest();
    }

    private List<Choice> days(Days with, Caller caller) {
        var visit = visit(with, caller).orElse(null);
        if (visit == null) {
            return List.of();
        }
        var zone = cards.centre(visit).zone();
        return new WishedTimes(with.when(), zone)
                .of(free(visit, with.appointment(), with.until(), caller)).stream()
                        .map(it -> LocalDate.ofInstant(it, zone))
                        .distinct()
                        .map(it -> day(it, caller.language()))
                        .toList();
    }

    private List<Instant> free(
            Visit visit, @Nullable Long own, @Nullable LocalDate until, Caller caller) {
        var last = own == null || until != null ? until : pickups.until(new AppointmentId(own));
        return appointments.free(visit, own(own), caller.now()).stream()
                .filter(it -> last == null || !it.day().isAfter(last))
                .flatMap(it -> it.starts().stream())
                .filter(isOther(own, caller))
                .toList();
    }

    /// Nobody moves to the time that they have.
    private Predicate<Instant> isOther(@Nullable Long own, Caller caller) {
        var has =
                own(own).flatMap(it -> appointments.find(it, caller.party()))
                        .map(Appointment::start);
        return start -> has.filter(start::equals).isEmpty();
    }

    private Choice day(LocalDate day, String language) {
        var label = words.text("appointment.day", language, Map.of("day", day)).text();
        return new Choice(day.toString(), label);
    }

    private List<Choice> times(Times with, Caller caller) {
        var visit =
                visit(
                                new Days(
                                        with.appointment(),
                                        with.besides(),
                                        with.service(),
                                        with.centre(),
                                        null,
                                        null),
                                caller)
                        .orElse(null);
        if (visit == null) {
            return List.of();
        }
        var zone = cards.centre(visit).zone();
        var day = LocalDate.parse(with.day());
        var free = appointments.free(visit, day, own(with.appointment()), caller.now());
        var others = free.stream().filter(isOther(with.appointment(), caller)).toList();
        return new WishedTimes(with.when(), zone)
                .of(others).stream().map(it -> new Choice(it.toString(), time(it, zone))).toList();
    }

    private static String time(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime().toString();
    }

    private Optional<Visit> visit(Days with, Caller caller) {
        if (with.appointment() != null) {
            return appointments
                    .find(new AppointmentId(with.appointment()), caller.party())
                    .map(Appointment::visit);
        }
        return with.service() == null || with.centre() == null
                ? Optional.empty()
                : cards.visit(
                        Wanted.of(with.besides(), with.service()), Long.parseLong(with.centre()));
    }

    private Optional<CivicService> service(String id) {
        return services.find(new ServiceId(Long.parseLong(id)));
    }

    private static Optional<AppointmentId> own(@Nullable Long appointment) {
        return Optional.ofNullable(appointment).map(AppointmentId::new);
    }

    /// As long as a choice may be.
    static String label(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
