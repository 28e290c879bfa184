package city.okno.department.api;

import city.okno.department.form.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/// The body of a request, never read further than allowed.
final class Body {

    private Body() {}

    static String read(HttpServletRequest request, DataSize most) throws Problem, IOException {
        int limit = Math.toIntExact(most.toBytes());
        var bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new Problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "",
                    "The body is larger than " + limit + " bytes: send less at once");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw new Problem(HttpStatus.BAD_REQUEST, "", "The body is not UTF-8");
        }
    }
}
