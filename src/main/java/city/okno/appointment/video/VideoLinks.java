package city.okno.appointment.video;

import city.okno.appointment.Appointment;
import city.okno.appointment.VideoSettings;
import city.okno.appointment.Visit;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.storage.KeyedHash;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where talks take place. The id follows from whose ticket it is by the city's secret: it is kept
/// nowhere, the same after a move and when the same turn is taken again, and nobody can guess it.
@Component
public class VideoLinks {

    private final Centres centres;
    private final KeyedHash hash;
    private final VideoSettings settings;

    VideoLinks(Centres centres, KeyedHash hash, VideoSettings settings) {
        this.centres = centres;
        this.hash = hash;
        this.settings = settings;
    }

    /// Whether the visit is a talk by video.
    public boolean isByVideo(Visit visit) {
        return centres.find(new CentreId(visit.centre())).filter(Centre::remote).isPresent();
    }

    /// Empty when it is no talk by video, not booked yet, or the city has no meeting server any
    /// more.
    public Optional<VideoLink> of(Appointment appointment) {
        var code = appointment.code();
        if (code == null || !settings.isOn() || !isByVideo(appointment.visit())) {
            return Optional.empty();
        }
        var one = appointment.party().value() + " " + code.value();
        return Optional.of(
                new VideoLink(settings.link(VideoLink.id(hash.of("appointment-video", one)))));
    }
}
