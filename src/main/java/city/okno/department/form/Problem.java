package city.okno.department.form;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Why a request is refused. Ends as `application/problem+json` (RFC 9457) with the field it is
/// about.
public final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String field;
    private final String sentence;

    /// @param field JSON name; empty when no single field is at fault
    /// @param sentence what is wrong and what is expected; never what was sent
    public Problem(HttpStatus status, String field, String sentence) {
        super(sentence);
        this.status = status;
        this.field = field;
        this.sentence = sentence;
    }

    public static Problem ofField(String field, String sentence) {
        return new Problem(HttpStatus.BAD_REQUEST, field, sentence);
    }

    /// JSON name; empty when no single field is at fault.
    public String field() {
        return field;
    }

    public HttpStatus status() {
        return status;
    }

    /// What is wrong and what is expected.
    public String sentence() {
        return sentence;
    }

    public ProblemDetail detail() {
        var detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setType(URI.create("about:blank"));
        if (!field.isEmpty()) {
            detail.setProperty("field", field);
        }
        return detail;
    }
}
