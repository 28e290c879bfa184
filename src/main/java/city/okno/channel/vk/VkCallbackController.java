package city.okno.channel.vk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Where VK calls us (Callback API). It wants to hear exactly `ok`, and tells everything else again
/// later; so that is said only after the commit.
@RestController
@Conditional(VkIsCalled.class)
class VkCallbackController {

    private static final Logger log = LoggerFactory.getLogger(VkCallbackController.class);

    private static final String HEARD = "ok";

    /// More than any event has.
    private static final int MOST_BYTES = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VkTurns turns;
    private final long group;
    private final byte[] secret;
    private final String confirmation;

    VkCallbackController(VkTurns turns, VkSettings settings) {
        this.turns = turns;
        this.group = settings.group();
        this.secret = bytes(Objects.requireNonNull(settings.secret()));
        this.confirmation = Objects.requireNonNull(settings.confirmation());
    }

    @PostMapping(path = "/webhooks/vk")
    ResponseEntity<String> call(HttpServletRequest request)
            throws IOException, InterruptedException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "oversized");
        }
        var event = read(body);
        if (!event.isObject()) {
            return refused(HttpStatus.BAD_REQUEST, "unreadable");
        }
        if (event.path("group_id").asLong(0) != group) {
            return refused(HttpStatus.FORBIDDEN, "other community");
        }
        // VK asks this before it knows the secret, and the string says nothing to others
        if (event.path("type").asString("").equals("confirmation")) {
            return answer(HttpStatus.OK, confirmation);
        }
        return MessageDigest.isEqual(secret, bytes(event.path("secret").asString("")))
                ? take(event)
                : refused(HttpStatus.FORBIDDEN, "unsigned");
    }

    private ResponseEntity<String> take(JsonNode event) throws InterruptedException {
        return turns.take(List.of(event))
                ? answer(HttpStatus.OK, HEARD)
                : answer(HttpStatus.SERVICE_UNAVAILABLE, "");
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static ResponseEntity<String> refused(HttpStatus status, String reason) {
        log.warn("A call that should be VK's is refused: {}", reason);
        return answer(status, "");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
