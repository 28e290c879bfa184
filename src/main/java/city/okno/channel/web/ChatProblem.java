package city.okno.channel.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Why a request is refused, as RFC 9457 problems. The detail is for programs; the page has a
/// sentence of its own for each `type`, in the resident's language.
enum ChatProblem {
    NOT_JSON(HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected here."),
    NOT_ONE_THING(HttpStatus.BAD_REQUEST, "Give exactly one of text, press, location or photo."),
    BAD_ID(HttpStatus.BAD_REQUEST, "An id has 1 to 64 letters, digits, - or _."),
    EMPTY_TEXT(HttpStatus.BAD_REQUEST, "The text is empty."),
    TEXT_TOO_LONG(HttpStatus.BAD_REQUEST, "The text is too long: see max."),
    UNKNOWN_PRESS(HttpStatus.BAD_REQUEST, "This conversation was never shown such an option."),
    NO_SUCH_PLACE(
            HttpStatus.BAD_REQUEST, "lat is from -90 to 90 and lon from -180 to 180 degrees."),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "Only Okno's own page may send messages from a browser."),
    NOT_HERE(HttpStatus.NOT_FOUND, "There is nothing here."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large."),
    PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The photo is too large: see maxBytes."),
    PHOTO_TOO_MANY_PIXELS(
            HttpStatus.CONTENT_TOO_LARGE, "The photo has too many pixels: see maxPixels."),
    NOT_A_PICTURE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The photo is not a picture, or a broken one."),
    OTHER_FORMAT(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Pictures of this format cannot be read: see types."),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "Too many messages: see Retry-After."),
    NOT_NOW(HttpStatus.SERVICE_UNAVAILABLE, "Please send the same once more: see Retry-After.");

    private final HttpStatus status;
    private final String detail;

    ChatProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    ProblemDetail body() {
        return body(Map.of());
    }

    /// @param more members of the problem beside the standard ones
    ProblemDetail body(Map<String, Object> more) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:okno:problem:" + code()));
        more.forEach(problem::setProperty);
        return problem;
    }

    ResponseEntity<ProblemDetail> answer() {
        return ResponseEntity.of(body()).build();
    }

    ResponseEntity<ProblemDetail> answer(Map<String, Object> more) {
        return ResponseEntity.of(body(more)).build();
    }

    /// The end of its type.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
