package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.Scope;
import city.okno.department.form.NoticeForm;
import city.okno.department.form.NoticeOrder;
import city.okno.department.form.Problem;
import city.okno.department.sending.SentNotice;
import city.okno.department.sending.SentNotices;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Has residents told something by a template, says what became of it, and takes it back.
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {

    private final SentNotices notices;
    private final Senders senders;
    private final NoticeForm form;
    private final Once once;
    private final Posts posts;
    private final Bulk bulk;
    private final TransactionTemplate writing;
    private final JsonMapper json;
    private final InstantSource clock;

    NoticeController(
            SentNotices notices,
            Senders senders,
            NoticeForm form,
            Once once,
            Posts posts,
            Bulk bulk,
            TransactionTemplate writing,
            JsonMapper json,
            InstantSource clock) {
        this.notices = notices;
        this.senders = senders;
        this.form = form;
        this.once = once;
        this.posts = posts;
        this.bulk = bulk;
        this.writing = writing;
        this.json = json;
        this.clock = clock;
    }

    /// Without an Idempotency-Key each request is another notice.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> post(HttpServletRequest request) throws Problem, IOException {
        var posted = posts.read(request, Scope.NOTICES_WRITE);
        var order = form.order(senders.of(posted.key()), posted.json());
        var name = name(posted);
        return once.answer(posted, "notice", () -> accepted(posted.key(), order, name));
    }

    /// An array of such objects. A wrong one is refused by itself. Each has its transaction: many
    /// people's caps are not locked together.
    @PostMapping(path = "/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> postMany(HttpServletRequest request) throws Problem, IOException {
        var posted = posts.read(request, Scope.NOTICES_WRITE);
        var key = posted.key();
        var sender = senders.of(key);
        var rows = bulk.rows(posted, "notices");
        var name = name(posted);
        return once.answer(
                posted,
                "notices",
                () ->
                        bulk.take(
                                rows,
                                1,
                                (row, number) ->
                                        taken(key, form.order(sender, row), name + " " + number)));
    }

    /// What makes the request one.
    private static String name(Posted posted) {
        return Optional.ofNullable(posted.idempotencyKey()).orElseGet(UUID.randomUUID()::toString);
    }

    private Reply accepted(ApiKey key, NoticeOrder order, String request) throws Problem {
        var sent = writing.execute(_ -> notices.send(key, order, request, clock.instant()));
        var shown = shown(Objects.requireNonNull(sent).orElseThrow(Once::otherRequest));
        return new Reply(
                HttpStatus.ACCEPTED.value(),
                json.writeValueAsString(
                        new NoticeAccepted(shown.id(), shown.state(), shown.reason())));
    }

    private Map<String, Object> taken(ApiKey key, NoticeOrder order, String request)
            throws Problem {
        var sent = notices.send(key, order, request, clock.instant());
        var shown = shown(sent.orElseThrow(Once::otherRequest));
        var taken = new LinkedHashMap<String, Object>();
        taken.put("result", "accepted");
        taken.put("id", shown.id());
        taken.put("state", shown.state());
        if (shown.reason() != null) {
            taken.put("reason", shown.reason());
        }
        return taken;
    }

    @GetMapping("/{id}")
    NoticeShown get(@RequestAttribute(ApiGate.KEY) ApiKey key, @PathVariable String id)
            throws Problem {
        Permit.need(key, Scope.NOTICES_READ);
        return shown(find(key, id));
    }

    /// The same again changes nothing. What has left cannot be taken back: `attempts` says so.
    @PostMapping("/{id}/cancel")
    NoticeShown cancel(@RequestAttribute(ApiGate.KEY) ApiKey key, @PathVariable String id)
            throws Problem {
        Permit.need(key, Scope.NOTICES_WRITE);
        var notice = find(key, id);
        writing.executeWithoutResult(_ -> notices.cancel(notice, clock.instant()));
        return shown(find(key, id));
    }

    private SentNotice find(ApiKey key, String id) throws Problem {
        return id(id).flatMap(it -> notices.find(key.sender(), it)).orElseThrow(this::unknown);
    }

    private NoticeShown shown(SentNotice notice) throws Problem {
        return notices.status(notice)
                .map(status -> NoticeShown.of(notice, status))
                .orElseThrow(this::unknown);
    }

    private Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "id", "This department has sent no such notice");
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
