package city.okno.appointment.pass;

import city.okno.appointment.Appointment;
import city.okno.appointment.Reception;
import city.okno.appointment.calendar.CalendarFile;
import city.okno.operations.Network;
import city.okno.operations.Pace;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.settings.OknoSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/a/{token}.ics`: an appointment for whoever knows the address. Nobody keeps it on the way, and
/// nobody finds it by searching; who was forgotten has none any more.
@RestController
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType(CalendarFile.MEDIA_TYPE);

    private final PassRepository passes;
    private final CalendarEntries entries;
    private final Reception reception;
    private final Residents residents;
    private final OknoSettings okno;
    private final Pace<String> pace;
    private final InstantSource clock;

    CalendarController(
            PassRepository passes,
            CalendarEntries entries,
            Reception reception,
            Residents residents,
            CalendarSettings settings,
            OknoSettings okno,
            InstantSource clock) {
        this.passes = passes;
        this.entries = entries;
        this.reception = reception;
        this.residents = residents;
        this.okno = okno;
        this.pace = new Pace<>(settings.perAddress());
        this.clock = clock;
    }

    @GetMapping("/a/{token}.ics")
    ResponseEntity<byte[]> file(@PathVariable String token, HttpServletRequest request) {
        var wait = pace.ask(Network.of(request.getRemoteAddr()), clock.instant());
        if (wait.isPositive()) {
            return tooMany(wait);
        }
        return PassToken.parse(token)
                .flatMap(passes::find)
                .flatMap(this::file)
                .map(file -> shielded(HttpStatus.OK).contentType(CALENDAR).body(file))
                .orElseGet(() -> shielded(HttpStatus.NOT_FOUND).build());
    }

    private Optional<byte[]> file(Pass pass) {
        return reception
                .find(pass.appointment())
                .flatMap(appointment ->
                        language(appointment)
                                .map(language -> entries.file(appointment, pass, language)));
    }

    /// Empty when it is nobody's any more.
    private Optional<String> language(Appointment appointment) {
        return residents
                .find(appointment.party())
                .map(Party::language)
                .map(it -> okno.languages().contains(it) ? it : okno.languages().getFirst());
    }

    private static ResponseEntity<byte[]> tooMany(Duration wait) {
        return shielded(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .build();
    }

    private static ResponseEntity.BodyBuilder shielded(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
