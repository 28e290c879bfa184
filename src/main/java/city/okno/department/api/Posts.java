package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.DepartmentSettings;
import city.okno.department.Scope;
import city.okno.department.form.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Reads what was posted, never further than allowed.
@Component
class Posts {

    private final DepartmentSettings settings;

    Posts(DepartmentSettings settings) {
        this.settings = settings;
    }

    /// @param request that came through [ApiGate]
    /// @param scope what its key needs
    Posted read(HttpServletRequest request, Scope scope) throws Problem, IOException {
        var key = (ApiKey) Objects.requireNonNull(request.getAttribute(ApiGate.KEY));
        Permit.need(key, scope);
        return new Posted(key, request.getHeader(Once.HEADER), body(request));
    }

    private String body(HttpServletRequest request) throws Problem, IOException {
        int limit = Math.toIntExact(settings.bodyMax().toBytes());
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
