package city.okno.appointment.telling;

import city.okno.appointment.Appointment;
import city.okno.appointment.video.VideoLink;
import city.okno.appointment.video.VideoLinks;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.script.Wording;
import city.okno.service.CivicService;
import city.okno.service.CivicServices;
import city.okno.service.ServiceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// From the catalogue of centres and services.
@Component
class CatalogueWords implements AppointmentWords {

    private final Centres centres;
    private final CivicServices services;
    private final VideoLinks videos;

    CatalogueWords(Centres centres, CivicServices services, VideoLinks videos) {
        this.centres = centres;
        this.services = services;
        this.videos = videos;
    }

    @Override
    public Map<String, Object> of(Appointment appointment) {
        var centre = centres.find(new CentreId(appointment.visit().centre())).orElseThrow();
        var at = appointment.start().atZone(centre.zone());
        return Map.of(
                "services", services(appointment, centre),
                "centre", centre.name(),
                "address", centre.address(),
                "byVideo", centre.remote(),
                "link", videos.of(appointment).map(VideoLink::address).orElse(""),
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
}
