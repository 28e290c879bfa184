package city.okno.notice.link;

import city.okno.operations.Network;
import city.okno.operations.Pace;
import city.okno.settings.OknoSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/s/{token}`. A GET changes nothing: telephones and guards against spam open links by
/// themselves. No cookie and no token against forged requests: who does not know the address cannot
/// forge one.
@Controller
class LinkPageController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /// Nothing but our own styles, pictures and forms.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> DONE = Set.of("stopped", "allowed", "hours_kept");

    private final StoredShortLinks links;
    private final LinkDesk desk;
    private final LinkPage page;
    private final List<String> languages;
    private final Pace<String> pace;
    private final InstantSource clock;

    LinkPageController(
            StoredShortLinks links,
            LinkDesk desk,
            LinkPage page,
            LinkSettings settings,
            OknoSettings okno,
            InstantSource clock) {
        this.links = links;
        this.desk = desk;
        this.page = page;
        this.languages = okno.languages();
        this.pace = new Pace<>(settings.perAddress());
        this.clock = clock;
    }

    @GetMapping("/s/{token}")
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestParam(name = "done", required = false) @Nullable String done,
            HttpServletRequest request) {
        return open(
                token,
                lang,
                request,
                (link, language) -> {
                    var said = done != null && DONE.contains(done) ? done : null;
                    return html(HttpStatus.OK, page.of(desk.state(link), said, language));
                });
    }

    @PostMapping(path = "/s/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> act(
            @PathVariable String token,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "what", required = false) @Nullable String what,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @RequestParam(name = "sure", required = false) @Nullable String sure,
            HttpServletRequest request) {
        return open(
                token,
                lang,
                request,
                (link, language) -> {
                    var wanted = LinkAct.parse(act, what, from, until);
                    if (wanted.isEmpty()) {
                        return html(HttpStatus.BAD_REQUEST, page.sentence("strange", language));
                    }
                    if (wanted.get().needsConsent() && !"yes".equals(sure)) {
                        return html(HttpStatus.OK, page.sure(wanted.get(), language));
                    }
                    desk.perform(wanted.get(), link, clock.instant());
                    var back =
                            "/s/%s?lang=%s&done=%s".formatted(token, language, done(wanted.get()));
                    return shielded(ResponseEntity.status(HttpStatus.SEE_OTHER))
                            .location(URI.create(back))
                            .build();
                });
    }

    private static String done(LinkAct act) {
        return switch (act) {
            case LinkAct.Stop _, LinkAct.StopAll _ -> "stopped";
            case LinkAct.Allow _, LinkAct.AllowAll _ -> "allowed";
            case LinkAct.Hours _ -> "hours_kept";
        };
    }

    private ResponseEntity<String> open(
            String token,
            @Nullable String lang,
            HttpServletRequest request,
            BiFunction<StoredLink, String, ResponseEntity<String>> show) {
        var now = clock.instant();
        var wait = pace.ask(Network.of(request.getRemoteAddr()), now);
        if (wait.isPositive()) {
            return tooMany(wait, language(lang, null, request));
        }
        return find(token, now)
                .map(link -> show.apply(link, language(lang, link, request)))
                .orElseGet(() ->
                        html(
                                HttpStatus.NOT_FOUND,
                                page.sentence("gone", language(lang, null, request))));
    }

    private Optional<StoredLink> find(String token, Instant now) {
        return links.find(token, now);
    }

    private ResponseEntity<String> tooMany(Duration wait, String language) {
        return shielded(ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .body(page.sentence("wait", language));
    }

    /// Chosen on the page, else that of the SMS, else the browser's, else the city's first.
    private String language(
            @Nullable String chosen, @Nullable StoredLink link, HttpServletRequest request) {
        if (chosen != null && languages.contains(chosen)) {
            return chosen;
        }
        var usual = link == null ? request.getLocale().getLanguage() : link.language();
        return languages.contains(usual) ? usual : languages.getFirst();
    }

    private static ResponseEntity<String> html(HttpStatus status, String html) {
        return shielded(ResponseEntity.status(status)).body(html);
    }

    private static ResponseEntity.BodyBuilder shielded(ResponseEntity.BodyBuilder answer) {
        return answer.contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
