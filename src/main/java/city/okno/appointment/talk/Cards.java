package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Visit;
import city.okno.appointment.pass.Passes;
import city.okno.appointment.slot.Timetables;
import city.okno.appointment.video.VideoLink;
import city.okno.appointment.video.VideoLinks;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.CentreSettings;
import city.okno.centre.Centres;
import city.okno.service.CivicService;
import city.okno.service.CivicServices;
import city.okno.service.RequiredDocument;
import city.okno.service.ServiceId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Joins an appointment with the names of what it is for and where.
@Component
class Cards {

    /// So many services fit into one visit.
    private static final int MOST = 8;

    private final Centres centres;
    private final CivicServices services;
    private final Timetables timetables;
    private final CentreSettings maps;
    private final Passes passes;
    private final VideoLinks videos;

    Cards(
            Centres centres,
            CivicServices services,
            Timetables timetables,
            CentreSettings maps,
            Passes passes,
            VideoLinks videos) {
        this.centres = centres;
        this.services = services;
        this.timetables = timetables;
        this.maps = maps;
        this.passes = passes;
        this.videos = videos;
    }

    Card card(Appointment appointment, String language) {
        var visit = appointment.visit();
        var centre = centre(visit);
        var at = appointment.start().atZone(centre.zone());
        var map = centre.remote() ? "" : maps.mapOf(centre.place());
        var link = videos.of(appointment).map(VideoLink::address).orElse("");
        var calendar = passes.link(appointment.id());
        return new Card(
                appointment.id().value(),
                names(visit, language),
                appointment.state() == AppointmentState.DISPLACED,
                centre.name().in(language),
                centre.address().in(language),
                centre.remote(),
                !link.isEmpty(),
                link,
                at.toLocalDate(),
                at.toLocalTime(),
                Objects.requireNonNullElse(appointment.name(), ""),
                appointment.shownCode(),
                documents(visit, language),
                !map.isEmpty(),
                map,
                !calendar.isEmpty(),
                calendar);
    }

    /// Also one that is gone.
    Centre centre(Visit visit) {
        return centres.find(new CentreId(visit.centre())).orElseThrow();
    }

    /// What somebody comes for; empty when no counter of this centre gives all of it.
    Optional<Visit> visit(Wanted wanted, long centre) {
        var all = services(wanted);
        return centres.find(new CentreId(centre))
                .filter(_ -> all.size() == wanted.services().size())
                .filter(_ -> !all.isEmpty() && all.size() <= MOST)
                .filter(it -> all.stream().allMatch(service -> service.isGivenAt(it)))
                .map(_ -> visit(all, centre))
                .filter(visit ->
                        timetables
                                .of(centre)
                                .filter(it -> it.roster().serves(visit.skills()))
                                .isPresent());
    }

    private List<CivicService> services(Wanted wanted) {
        return wanted.services().stream().flatMap(it -> services.find(it).stream()).toList();
    }

    private static Visit visit(List<CivicService> wanted, long centre) {
        return new Visit(
                centre,
                wanted.stream().map(it -> it.id().value()).toList(),
                wanted.stream().map(CivicService::duration).reduce(Duration.ZERO, Duration::plus),
                wanted.stream().map(it -> it.skill().code()).collect(Collectors.toSet()));
    }

    String names(Visit visit, String language) {
        return services(visit).stream()
                .map(it -> it.name().in(language))
                .collect(Collectors.joining(", "));
    }

    /// Each document once.
    private List<String> documents(Visit visit, String language) {
        var all = new LinkedHashMap<String, RequiredDocument>();
        services(visit).stream()
                .flatMap(it -> it.documents().stream())
                .forEach(it -> all.putIfAbsent(it.code(), it));
        return all.values().stream().map(it -> it.words().in(language)).toList();
    }

    private List<CivicService> services(Visit visit) {
        return visit.services().stream()
                .flatMap(it -> services.find(new ServiceId(it)).stream())
                .toList();
    }
}
