package city.okno.appointment.pass;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.calendar.CalendarEntry;
import city.okno.appointment.calendar.CalendarFile;
import city.okno.appointment.video.VideoLink;
import city.okno.appointment.video.VideoLinks;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.script.Words;
import city.okno.service.CivicService;
import city.okno.service.CivicServices;
import city.okno.service.ServiceId;
import city.okno.settings.OknoSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Appointments in the words of a calendar. The name of who comes is not among them: calendars are
/// shared.
@Component
class CalendarEntries {

    /// Of a city whose Okno cannot be reached from outside.
    private static final URI NOWHERE = URI.create("urn:okno");

    private final Centres centres;
    private final CivicServices services;
    private final VideoLinks videos;
    private final Words words;
    private final URI site;

    CalendarEntries(
            Centres centres,
            CivicServices services,
            VideoLinks videos,
            Words words,
            OknoSettings settings) {
        this.centres = centres;
        this.services = services;
        this.videos = videos;
        this.words = words;
        this.site = settings.publicUrl() == null ? NOWHERE : settings.publicUrl();
    }

    /// A cancelled one takes itself out of the calendar.
    byte[] file(Appointment appointment, Pass pass, String language) {
        var entry = entry(appointment, pass, language);
        return isOff(appointment) ? CalendarFile.cancelled(entry) : CalendarFile.booked(entry);
    }

    private static boolean isOff(Appointment appointment) {
        return appointment.state() == AppointmentState.CANCELLED;
    }

    private CalendarEntry entry(Appointment appointment, Pass pass, String language) {
        var centre = centres.find(new CentreId(appointment.visit().centre())).orElseThrow();
        var wanted = services(appointment);
        return new CalendarEntry(
                pass.token().text() + "@" + (site.getHost() == null ? "okno" : site.getHost()),
                appointment.sequence() + (isOff(appointment) ? 1 : 0),
                pass.changedAt(),
                appointment.start(),
                appointment.end(),
                centre.zone(),
                wanted.stream().map(it -> it.name().in(language)).collect(Collectors.joining(", ")),
                say("text", language, Map.of("code", appointment.shownCode())),
                place(appointment, centre, language),
                say("organizer", language, Map.of()),
                site);
    }

    /// Where a talk takes place is an address, too, for whoever clicks it.
    private String place(Appointment appointment, Centre centre, String language) {
        return videos.of(appointment)
                .map(VideoLink::address)
                .orElseGet(() ->
                        say(
                                centre.remote() ? "video" : "place",
                                language,
                                Map.of(
                                        "centre",
                                        centre.name().in(language),
                                        "address",
                                        centre.address().in(language))));
    }

    private List<CivicService> services(Appointment appointment) {
        return appointment.visit().services().stream()
                .flatMap(it -> services.find(new ServiceId(it)).stream())
                .toList();
    }

    private String say(String key, String language, Map<String, ?> arguments) {
        return words.text("appointment.calendar_" + key, language, arguments).text();
    }
}
