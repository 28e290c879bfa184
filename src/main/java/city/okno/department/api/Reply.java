package city.okno.department.api;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An answer that can be given again.
///
/// @param json the body
record Reply(int status, String json) {

    ResponseEntity<String> entity(boolean replayed) {
        var answer =
                ResponseEntity.status(status)
                        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return replayed
                ? answer.headers(it -> it.addAll("Idempotency-Replayed", List.of("true")))
                        .body(json)
                : answer.body(json);
    }
}
