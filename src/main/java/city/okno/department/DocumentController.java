package city.okno.department;

import city.okno.document.Applied;
import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import city.okno.document.Documents;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/documents`: makes a case or says what became of it. Saying the same again changes
/// nothing.
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {

    private static final Set<String> FIELDS =
            Set.of("number", "service", "centre", "phone", "status", "at", "keepUntil");

    private static final String BEARER = "Bearer ";

    private final Documents documents;
    private final DepartmentKeys keys;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    DocumentController(
            Documents documents,
            DepartmentKeys keys,
            TransactionTemplate writing,
            InstantSource clock) {
        this.documents = documents;
        this.keys = keys;
        this.writing = writing;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> post(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            @RequestBody String body)
            throws Problem {
        var event = event(department(authorization), Fields.of(body, FIELDS));
        var applied =
                Objects.requireNonNull(
                        writing.execute(_ -> documents.apply(event, clock.instant())));
        return switch (applied) {
            case Applied.Made _ -> answer(HttpStatus.CREATED, "made", event.status());
            case Applied.Changed _ -> answer(HttpStatus.OK, "changed", event.status());
            case Applied.Unchanged _ -> answer(HttpStatus.OK, "unchanged", event.status());
            case Applied.Outdated outdated -> answer(HttpStatus.OK, "outdated", outdated.known());
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Problem problem) {
        return ResponseEntity.of(problem.detail()).build();
    }

    private String department(@Nullable String authorization) throws Problem {
        var key =
                authorization != null && authorization.startsWith(BEARER)
                        ? authorization.substring(BEARER.length()).strip()
                        : "";
        return keys.department(key)
                .orElseThrow(() ->
                        new Problem(
                                HttpStatus.UNAUTHORIZED,
                                "",
                                "Send the department's key in the header «Authorization: Bearer …»"));
    }

    private DocumentEvent event(String department, Fields fields) throws Problem {
        var at = fields.instant("at");
        if (at.isAfter(clock.instant().plusSeconds(300))) {
            throw Problem.ofField("at", "Expected a time that is not in the future");
        }
        return new DocumentEvent(
                department,
                fields.text("number", 64),
                fields.text("service", 200),
                fields.text("centre", 200),
                fields.phone("phone"),
                fields.oneOf("status", DocumentStatus.class),
                at,
                fields.optionalDate("keepUntil"));
    }

    /// @param status what the case's state is now
    private static ResponseEntity<Map<String, String>> answer(
            HttpStatus http, String result, DocumentStatus status) {
        return ResponseEntity.status(http)
                .body(Map.of("result", result, "status", Fields.code(status)));
    }
}
