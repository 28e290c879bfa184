package city.okno.appointment.pass;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.calendar.CalendarFile;
import city.okno.media.Pictures;
import city.okno.media.QrCode;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What belongs to a booked appointment and leaves the conversation with its holder. Appointments
/// that are older than this have none of it.
@Component
public class Passes {

    private static final String NAME = "appointment.ics";

    private final PassRepository passes;
    private final CalendarEntries entries;
    private final Pictures pictures;
    private final KeyedHash hash;
    private final @Nullable URI publicUrl;
    private final InstantSource clock;

    Passes(
            PassRepository passes,
            CalendarEntries entries,
            Pictures pictures,
            KeyedHash hash,
            OknoSettings settings,
            InstantSource clock) {
        this.passes = passes;
        this.entries = entries;
        this.pictures = pictures;
        this.hash = hash;
        this.publicUrl = settings.publicUrl();
        this.clock = clock;
    }

    /// A document for messengers that take one along.
    public record Attachment(String name, String mediaType, String content) {}

    /// Where the calendar file is for whoever knows the address; empty where Okno has no address.
    public String link(AppointmentId appointment) {
        return publicUrl == null
                ? ""
                : passes.of(appointment)
                        .map(pass ->
                                publicUrl.toString().replaceFirst("/+$", "")
                                        + "/a/%s.ics".formatted(pass.token().text()))
                        .orElse("");
    }

    /// The calendar file, if there is one.
    public List<Attachment> files(Appointment appointment, String language) {
        return passes
                .of(appointment.id())
                .map(pass -> content(appointment, pass, language))
                .map(file -> new Attachment(NAME, CalendarFile.MEDIA_TYPE, file))
                .stream()
                .toList();
    }

    private String content(Appointment appointment, Pass pass, String language) {
        var file = entries.file(appointment, pass, language);
        return new String(file, StandardCharsets.UTF_8);
    }

    /// Public ids of pictures: the ticket's code for cameras, if there is one.
    public List<String> pictures(AppointmentId appointment) {
        return passes.of(appointment).map(Pass::picture).stream().toList();
    }

    @EventListener
    void on(AppointmentChanged changed) {
        var appointment = changed.appointment();
        var now = clock.instant();
        if (!passes.change(appointment.id(), now)
                && appointment.state() == AppointmentState.BOOKED) {
            passes.insert(made(appointment, now));
        }
    }

    private Pass made(Appointment appointment, Instant now) {
        var code = appointment.shownCode();
        var qr = new QrCode(code.replace(" ", ""), code);
        var picture = pictures.draw(qr, appointment.party(), now);
        return new Pass(appointment.id(), token(appointment, now), picture.value(), now);
    }

    /// The same when the same turn is taken again.
    private PassToken token(Appointment appointment, Instant now) {
        var one =
                "%d %s %s %s"
                        .formatted(
                                appointment.visit().centre(),
                                appointment.start(),
                                appointment.shownCode(),
                                now);
        return PassToken.of(hash.of("appointment-pass", one));
    }
}
