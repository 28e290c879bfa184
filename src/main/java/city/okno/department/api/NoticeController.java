package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.DepartmentSettings;
import city.okno.department.Scope;
import city.okno.department.form.Fields;
import city.okno.department.form.NoticeForm;
import city.okno.department.form.NoticeOrder;
import city.okno.department.form.Problem;
import city.okno.department.sending.SentNotice;
import city.okno.department.sending.SentNotices;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final DepartmentSettings settings;
    private final TransactionTemplate writing;
    private final JsonMapper json;
    private final InstantSource clock;

    NoticeController(
            SentNotices notices,
            Senders senders,
            NoticeForm form,
            Once once,
            DepartmentSettings settings,
            TransactionTemplate writing,
            JsonMapper json,
            InstantSource clock) {
        this.notices = notices;
        this.senders = senders;
        this.form = form;
        this.once = once;
        this.settings = settings;
        this.writing = writing;
        this.json = json;
        this.clock = clock;
    }

    /// Without an Idempotency-Key each request is another notice.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> post(
            @RequestAttribute(ApiGate.KEY) ApiKey key,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String idempotencyKey,
            HttpServletRequest request)
            throws Problem, IOException {
        Permit.need(key, Scope.NOTICES_WRITE);
        var body = Body.read(request, settings.bodyMax());
        var order = form.order(senders.of(key), Fields.json(body));
        var name = Optional.ofNullable(idempotencyKey).orElseGet(UUID.randomUUID()::toString);
        return once.answer(
                new Once.Request(key, "notice", idempotencyKey, body),
                () -> accepted(key, order, name));
    }

    private Reply accepted(ApiKey key, NoticeOrder order, String request) throws Problem {
        var sent = writing.execute(_ -> notices.send(key, order, request, clock.instant()));
        var notice = Objects.requireNonNull(sent).orElseThrow(Once::otherRequest);
        var shown = shown(notice);
        return new Reply(
                HttpStatus.ACCEPTED.value(),
                json.writeValueAsString(
                        new NoticeAccepted(shown.id(), shown.state(), shown.reason())));
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
