package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.Appointments;
import city.okno.appointment.Visit;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What one can choose from: services by everyday words, centres, days and times.
@Component
class ChoosingActions implements Actions {

    private static final int FOUND = 5;

    private final Appointments appointments;
    private final Cards cards;
    private final Centres centres;
    private final CivicServices services;
    private final Words words;

    ChoosingActions(
            Appointments appointments,
            Cards cards,
            Centres centres,
            CivicServices services,
            Words words) {
        this.appointments = appointments;
        this.cards = cards;
        this.centres = centres;
        this.services = services;
        this.words = words;
    }

    /// @param wish everyday words
    record Wished(@Nullable String wish) {}

    record ForService(String service) {}

    /// @param appointment one that is to be moved; then the other two are its own
    /// @param when what was wished; null: any
    record Days(
            @Nullable Long appointment,
            @Nullable String service,
            @Nullable String centre,
            @Nullable When when) {}

    /// @param day as [Days] offered it
    record Times(
            @Nullable Long appointment,
            @Nullable String service,
            @Nullable String centre,
            @Nullable When when,
            String day) {}

    record Wishing(String service, String centre, When when) {}

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
        registry.choices("appointments.centres", ForService.class, this::centres);
        registry.on("appointments.fitting", Wishing.class, Fits.class, this::fitting);
        registry.choices("appointments.days", Days.class, this::days);
        registry.choices("appointments.times", Times.class, this::times);
    }

    private List<Choice> services(Wished with, Caller caller) {
        var found =
                with.wish() == null
                        ? services.all().stream()
                        : services.find(with.wish(), FOUND).stream()
                                .flatMap(ChoosingActions::service);
        return found.map(it ->
                        new Choice(
                                String.valueOf(it.id().value()),
                                label(it.name().in(caller.language()))))
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

    private List<Choice> centres(ForService with, Caller caller) {
        return service(with.service())
                .map(service -> centres.all().stream().filter(service::isGivenAt))
                .orElse(Stream.of())
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()),
                                label(it.name().in(caller.language()))))
                .toList();
    }

    private Fits fitting(Wishing with, Caller caller) {
        var visit = visit(null, with.service(), with.centre(), caller).orElse(null);
        if (visit == null) {
            return new Fits.Full();
        }
        var fitting = new WishedTimes(with.when(), cards.centre(visit).zone());
        var free = free(visit, null, caller);
        if (free.isEmpty()) {
            return new Fits.Full();
        }
        return free.stream().anyMatch(fitting::fits) ? new Fits.Some() : new Fits.Nearest();
    }

    private List<Choice> days(Days with, Caller caller) {
        var visit = visit(with.appointment(), with.service(), with.centre(), caller).orElse(null);
        if (visit == null) {
            return List.of();
        }
        var zone = cards.centre(visit).zone();
        return new WishedTimes(with.when(), zone)
                .of(free(visit, with.appointment(), caller)).stream()
                        .map(it -> LocalDate.ofInstant(it, zone))
                        .distinct()
                        .map(it -> day(it, caller.language()))
                        .toList();
    }

    private List<Instant> free(Visit visit, @Nullable Long own, Caller caller) {
        return appointments.free(visit, own(own), caller.now()).stream()
                .flatMap(it -> it.starts().stream())
                .toList();
    }

    private Choice day(LocalDate day, String language) {
        var label = words.text("appointment.day", language, Map.of("day", day)).text();
        return new Choice(day.toString(), label);
    }

    private List<Choice> times(Times with, Caller caller) {
        var visit = visit(with.appointment(), with.service(), with.centre(), caller).orElse(null);
        if (visit == null) {
            return List.of();
        }
        var zone = cards.centre(visit).zone();
        var day = LocalDate.parse(with.day());
        var free = appointments.free(visit, day, own(with.appointment()), caller.now());
        return new WishedTimes(with.when(), zone)
                .of(free).stream().map(it -> new Choice(it.toString(), time(it, zone))).toList();
    }

    private static String time(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime().toString();
    }

    private Optional<Visit> visit(
            @Nullable Long appointment,
            @Nullable String service,
            @Nullable String centre,
            Caller caller) {
        if (appointment != null) {
            return appointments
                    .find(new AppointmentId(appointment), caller.party())
                    .map(Appointment::visit);
        }
        return service == null || centre == null
                ? Optional.empty()
                : cards.visit(Long.parseLong(service), Long.parseLong(centre));
    }

    private Optional<CivicService> service(String id) {
        return services.find(new ServiceId(Long.parseLong(id)));
    }

    private static Optional<AppointmentId> own(@Nullable Long appointment) {
        return Optional.ofNullable(appointment).map(AppointmentId::new);
    }

    /// As long as a choice may be.
    private static String label(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
