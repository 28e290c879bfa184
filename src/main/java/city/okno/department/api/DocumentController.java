package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.Scope;
import city.okno.department.form.DocumentForm;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Results;
import city.okno.department.form.Sender;
import city.okno.document.Applied;
import city.okno.document.DocumentEvent;
import city.okno.document.DocumentState;
import city.okno.document.Documents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes cases, says what became of them, one by one or many at once, and asks where they are.
/// Saying the same again changes nothing.
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {

    private static final int TOGETHER = 100;

    private final Documents documents;
    private final Senders senders;
    private final DocumentForm form;
    private final Bulk bulk;
    private final Once once;
    private final Posts posts;
    private final TransactionTemplate writing;
    private final JsonMapper json;
    private final InstantSource clock;

    DocumentController(
            Documents documents,
            Senders senders,
            DocumentForm form,
            Bulk bulk,
            Once once,
            Posts posts,
            TransactionTemplate writing,
            JsonMapper json,
            InstantSource clock) {
        this.documents = documents;
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
        var posted = posts.read(request, Scope.DOCUMENTS_WRITE);
        var event = event(posted.json(), senders.of(posted.key()));
        return once.answer(posted, "document", () -> applied(event));
    }

    /// An array of such objects. A wrong one is refused by itself.
    @PostMapping(path = "/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> postMany(HttpServletRequest request) throws Problem, IOException {
        var posted = posts.read(request, Scope.DOCUMENTS_WRITE);
        var sender = senders.of(posted.key());
        var rows = bulk.rows(posted, "documents");
        return once.answer(
                posted,
                "documents",
                () -> bulk.take(rows, TOGETHER, (row, _) -> taken(event(row, sender))));
    }

    @GetMapping
    Map<String, Object> get(@RequestAttribute(ApiGate.KEY) ApiKey key, @RequestParam String number)
            throws Problem {
        Permit.need(key, Scope.DOCUMENTS_READ);
        return documents
                .state(key.sender(), number)
                .map(DocumentController::shown)
                .orElseThrow(() ->
                        new Problem(
                                HttpStatus.NOT_FOUND,
                                "number",
                                "This department has told of no such document"));
    }

    private DocumentEvent event(JsonNode body, Sender sender) throws Problem {
        return form.event(sender, Fields.of(body, DocumentForm.FIELDS));
    }

    private Reply applied(DocumentEvent event) {
        var applied =
                Objects.requireNonNull(
                        writing.execute(_ -> documents.apply(event, clock.instant())));
        var status = applied instanceof Applied.Made ? HttpStatus.CREATED : HttpStatus.OK;
        return new Reply(status.value(), json.writeValueAsString(shown(applied, event)));
    }

    private Map<String, Object> taken(DocumentEvent event) {
        return shown(documents.apply(event, clock.instant()), event);
    }

    private static Map<String, Object> shown(Applied applied, DocumentEvent event) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("result", Results.code(applied));
        shown.put("status", Fields.code(Results.status(applied, event)));
        return shown;
    }

    private static Map<String, Object> shown(DocumentState state) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("number", state.number());
        shown.put("service", state.service());
        shown.put("centre", state.centre());
        shown.put("status", Fields.code(state.status()));
        shown.put("at", state.at().toString());
        if (state.keepUntil() != null) {
            shown.put("keepUntil", state.keepUntil().toString());
        }
        shown.put("history", state.history().stream().map(DocumentController::shown).toList());
        return shown;
    }

    private static Map<String, String> shown(DocumentState.Stage stage) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("status", Fields.code(stage.status()));
        shown.put("at", stage.at().toString());
        return shown;
    }
}
