package city.okno.appointment.arrival;

import static java.util.stream.Collectors.toMap;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Appointments;
import city.okno.appointment.Receiving;
import city.okno.appointment.Reception;
import city.okno.appointment.video.VideoLinks;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.centre.GeoPoint;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The door for residents who come. What writes is called inside a transaction.
@Component
public class Checkins {

    private static final Duration BEFORE = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofHours(18);

    private final ArrivalRepository repository;
    private final Appointments appointments;
    private final Reception reception;
    private final Entrances entrances;
    private final Centres centres;
    private final VideoLinks videos;
    private final ArrivalSettings settings;

    Checkins(
            ArrivalRepository repository,
            Appointments appointments,
            Reception reception,
            Entrances entrances,
            Centres centres,
            VideoLinks videos,
            ArrivalSettings settings) {
        this.repository = repository;
        this.appointments = appointments;
        this.reception = reception;
        this.entrances = entrances;
        this.centres = centres;
        this.videos = videos;
        this.settings = settings;
    }

    /// @param code as it was typed or read by a camera at the entrance
    public Arriving byCode(String code, PartyId who, Instant now) {
        return entrances
                .centre(code)
                .map(it -> at(it.id().value(), expected(who, now), now))
                .orElseGet(Arriving.UnknownCode::new);
    }

    public Arriving byPlace(GeoPoint place, PartyId who, Instant now) {
        var expected = expected(who, now);
        return expected.stream()
                .min(Comparator.comparingDouble(it -> metres(it, place)))
                .map(nearest ->
                        metres(nearest, place) <= settings.metres()
                                ? at(nearest.visit().centre(), expected, now)
                                : new Arriving.TooFar(nearest, (int) metres(nearest, place)))
                .orElseGet(Arriving.NotExpected::new);
    }

    /// The place is kept longer.
    public BeingLate late(AppointmentId appointment, PartyId who, Instant now) {
        return appointments
                .find(appointment, who)
                .filter(it -> it.state() == AppointmentState.BOOKED)
                .filter(it -> announced(it).isAfter(now))
                .<BeingLate>map(it -> {
                    repository.sayLate(it);
                    return new BeingLate.Kept(it, announced(it));
                })
                .orElseGet(BeingLate.Gone::new);
    }

    /// Until when the place of those who said that they will be late is kept.
    public Map<AppointmentId, Instant> late(Collection<Appointment> among) {
        var late = repository.late(among.stream().map(Appointment::id).toList());
        return among.stream()
                .filter(it -> late.contains(it.id()))
                .collect(toMap(Appointment::id, this::announced));
    }

    /// Nobody comes to a talk by video.
    private List<Appointment> expected(PartyId who, Instant now) {
        return repository.expected(who, now.minus(BEFORE), now.plus(AHEAD)).stream()
                .flatMap(it -> appointments.find(it, who).stream())
                .filter(it -> !videos.isByVideo(it.visit()))
                .toList();
    }

    private Arriving at(long centre, List<Appointment> expected, Instant now) {
        var here = expected.stream().filter(it -> it.visit().centre() == centre).toList();
        var late = late(here);
        return first(here, AppointmentState.ARRIVED)
                .or(() -> first(here, AppointmentState.CALLED))
                .filter(it -> it.end().isAfter(now))
                .<Arriving>map(Arriving.Arrived::new)
                .or(() ->
                        here.stream()
                                .filter(it -> it.state() == AppointmentState.BOOKED)
                                .filter(it -> limit(it, late).isAfter(now))
                                .findFirst()
                                .map(it -> arrive(it, now)))
                .orElseGet(() -> refused(here, expected));
    }

    private Arriving arrive(Appointment appointment, Instant now) {
        var from = appointment.start().minus(settings.early());
        if (from.isAfter(now)) {
            return new Arriving.TooEarly(appointment, from);
        }
        return switch (reception.arrive(appointment.id(), appointment.party(), now)) {
            case Receiving.Noted(var noted) -> new Arriving.Arrived(noted);
            case Receiving.Impossible(var it) -> new Arriving.TooLate(it);
            case Receiving.Unknown() -> new Arriving.NotExpected();
        };
    }

    private static Arriving refused(List<Appointment> here, List<Appointment> expected) {
        if (!here.isEmpty()) {
            return new Arriving.TooLate(here.getLast());
        }
        return first(expected, AppointmentState.BOOKED)
                .<Arriving>map(Arriving.Elsewhere::new)
                .orElseGet(Arriving.NotExpected::new);
    }

    private static Optional<Appointment> first(List<Appointment> among, AppointmentState state) {
        return among.stream().filter(it -> it.state() == state).findFirst();
    }

    private Instant limit(Appointment appointment, Map<AppointmentId, Instant> late) {
        return late.getOrDefault(appointment.id(), appointment.start().plus(settings.late()));
    }

    private Instant announced(Appointment appointment) {
        return appointment.start().plus(settings.announced());
    }

    private double metres(Appointment appointment, GeoPoint place) {
        return centres.find(new CentreId(appointment.visit().centre()))
                .map(it -> it.place().metresTo(place))
                .orElse(Double.MAX_VALUE);
    }
}
