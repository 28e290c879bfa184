package city.okno.department.api;

import city.okno.department.Scope;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Results;
import city.okno.department.form.Sender;
import city.okno.department.form.VisitForm;
import city.okno.visit.Noting;
import city.okno.visit.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes what queue systems tell of visits, one by one or many at once. Saying the same again
/// changes nothing.
@RestController
@RequestMapping("/api/v1/visits")
class VisitController {

    private static final int TOGETHER = 100;

    private final Visits visits;
    private final Senders senders;
    private final VisitForm form;
    private final Bulk bulk;
    private final Once once;
    private final Posts posts;
    private final TransactionTemplate writing;
    private final JsonMapper json;
    private final InstantSource clock;

    VisitController(
            Visits visits,
            Senders senders,
            VisitForm form,
            Bulk bulk,
            Once once,
            Posts posts,
            TransactionTemplate writing,
            JsonMapper json,
            InstantSource clock) {
        this.visits = visits;
        this.senders = senders;
        this.form = form;
        this.bulk = bulk;
        this.once = once;
        this.posts = posts;
        this.writing = writing;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> post(HttpServletRequest request) throws Problem, IOException {
        var posted = posts.read(request, Scope.VISITS_WRITE);
        var sender = senders.of(posted.key());
        var body = posted.json();
        return once.answer(posted, "visit", () -> noted(body, sender));
    }

    /// An array of such objects. A wrong one is refused by itself.
    @PostMapping(path = "/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> postMany(HttpServletRequest request) throws Problem, IOException {
        var posted = posts.read(request, Scope.VISITS_WRITE);
        var sender = senders.of(posted.key());
        var rows = bulk.rows(posted, "visits");
        return once.answer(
                posted,
                "visits",
                () -> bulk.take(rows, TOGETHER, (row, _) -> shown(note(row, sender))));
    }

    private Reply noted(JsonNode body, Sender sender) throws Problem {
        var visit = form.visit(sender, fields(body));
        var noting =
                Objects.requireNonNull(
                        writing.execute(
                                _ -> visits.note(visit, sender.reachesPeople(), clock.instant())));
        var status = noting instanceof Noting.Made ? HttpStatus.CREATED : HttpStatus.OK;
        return new Reply(status.value(), json.writeValueAsString(shown(noting)));
    }

    private Noting note(JsonNode row, Sender sender) throws Problem {
        return visits.note(
                form.visit(sender, fields(row)), sender.reachesPeople(), clock.instant());
    }

    private static Fields fields(JsonNode body) throws Problem {
        return Fields.of(body, VisitForm.FIELDS);
    }

    private static Map<String, Object> shown(Noting noting) throws Problem {
        return Map.of("result", Results.code(noting));
    }
}
