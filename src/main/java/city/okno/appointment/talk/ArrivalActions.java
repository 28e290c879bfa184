package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.arrival.Arriving;
import city.okno.appointment.arrival.BeingLate;
import city.okno.appointment.arrival.Checkins;
import city.okno.appointment.arrival.Entrances;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.centre.GeoPoint;
import city.okno.media.Pictures;
import city.okno.media.QrCode;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Role;
import city.okno.settings.OknoSettings;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Saying that one is there, or will be late; and, for operators, the code of an entrance.
@Component
class ArrivalActions implements Actions {

    private final Checkins checkins;
    private final Entrances entrances;
    private final Centres centres;
    private final Cards cards;
    private final Pictures pictures;
    private final @Nullable URI publicUrl;

    ArrivalActions(
            Checkins checkins,
            Entrances entrances,
            Centres centres,
            Cards cards,
            Pictures pictures,
            OknoSettings settings) {
        this.checkins = checkins;
        this.entrances = entrances;
        this.centres = centres;
        this.cards = cards;
        this.pictures = pictures;
        this.publicUrl = settings.publicUrl();
    }

    record Place(double latitude, double longitude) {}

    /// @param code as it hangs at the entrance; null: by the place
    record Here(@Nullable String code, @Nullable Place place) {}

    record One(long appointment) {}

    record OfCentre(String centre) {}

    /// [Arriving], as scripts see it.
    sealed interface Arrival {
        record Arrived(Card card) implements Arrival {}

        record TooEarly(Card card, LocalTime from) implements Arrival {}

        record TooLate(Card card) implements Arrival {}

        record Elsewhere(Card card) implements Arrival {}

        record TooFar(Card card, int metres) implements Arrival {}

        record NotExpected() implements Arrival {}

        record UnknownCode() implements Arrival {}
    }

    /// [BeingLate], as scripts see it.
    sealed interface Late {
        record Kept(Card card, LocalTime until) implements Late {}

        record Gone() implements Late {}
    }

    /// What hangs at an entrance.
    sealed interface Entrance {
        /// @param link that starts the bot there; empty where Okno has no address
        /// @param pictures the link for cameras, or the code
        record Shown(String where, String sign, String link, List<String> pictures)
                implements Entrance {}

        record NotAllowed() implements Entrance {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("arrival.here", Here.class, Arrival.class, this::here);
        registry.on("arrival.late", One.class, Late.class, this::late);
        registry.on("arrival.entrance", OfCentre.class, Entrance.class, this::entrance);
    }

    private Arrival here(Here with, Caller caller) {
        var arriving =
                with.code() == null
                        ? checkins.byPlace(point(with.place()), caller.party(), caller.now())
                        : checkins.byCode(with.code(), caller.party(), caller.now());
        return shown(arriving, caller);
    }

    private static GeoPoint point(@Nullable Place place) {
        var known = Objects.requireNonNull(place, "neither a code nor a place");
        return new GeoPoint(known.latitude(), known.longitude());
    }

    private Arrival shown(Arriving arriving, Caller caller) {
        return switch (arriving) {
            case Arriving.Arrived(var it) -> new Arrival.Arrived(card(it, caller));
            case Arriving.TooEarly(var it, var from) ->
                    new Arrival.TooEarly(card(it, caller), clock(it, from));
            case Arriving.TooLate(var it) -> new Arrival.TooLate(card(it, caller));
            case Arriving.Elsewhere(var it) -> new Arrival.Elsewhere(card(it, caller));
            case Arriving.TooFar(var it, int metres) ->
                    new Arrival.TooFar(card(it, caller), metres);
            case Arriving.NotExpected() -> new Arrival.NotExpected();
            case Arriving.UnknownCode() -> new Arrival.UnknownCode();
        };
    }

    private Late late(One with, Caller caller) {
        var id = new AppointmentId(with.appointment());
        return switch (checkins.late(id, caller.party(), caller.now())) {
            case BeingLate.Kept(var it, var until) ->
                    new Late.Kept(card(it, caller), clock(it, until));
            case BeingLate.Gone() -> new Late.Gone();
        };
    }

    private Entrance entrance(OfCentre with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Entrance.NotAllowed();
        }
        var centre = centres.find(new CentreId(Long.parseLong(with.centre()))).orElseThrow();
        var code = entrances.code(centre);
        var link =
                publicUrl == null ? "" : publicUrl.resolve("/?start=c_" + code.value()).toString();
        var qr = new QrCode(link.isEmpty() ? code.value() : link, code.shown());
        return new Entrance.Shown(
                centre.name().in(caller.language()),
                code.shown(),
                link,
                List.of(pictures.draw(qr, caller.party(), caller.now()).value()));
    }

    private Card card(Appointment appointment, Caller caller) {
        return cards.card(appointment, caller.language());
    }

    private LocalTime clock(Appointment appointment, Instant at) {
        return at.atZone(cards.centre(appointment.visit()).zone()).toLocalTime();
    }
}
