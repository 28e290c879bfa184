package city.okno.channel.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Where Telegram brings updates (Bot API setWebhook). It brings an update again until it hears a
/// 200, so that is said only after the commit. Answers have no body: what is not Telegram learns
/// nothing.
@RestController
@Conditional(TelegramIsCalled.class)
class TelegramWebhookController {

    private static final Logger log = LoggerFactory.getLogger(TelegramWebhookController.class);

    static final String PATH = "/webhooks/telegram";
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    /// More than any update has.
    private static final int MOST_BYTES = 1_000_000;

    private final TelegramTurns turns;
    private final byte[] secret;

    TelegramWebhookController(TelegramTurns turns, TelegramSettings settings) {
        this.turns = turns;
        this.secret = bytes(settings.callSecret());
    }

    @PostMapping(path = PATH)
    ResponseEntity<Void> call(
            @RequestHeader(name = SECRET, required = false) @Nullable String said,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        if (said == null || !MessageDigest.isEqual(secret, bytes(said))) {
            return refused(HttpStatus.FORBIDDEN, "unsigned");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "oversized");
        }
        var update = TelegramJson.update(body);
        if (update.isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, "unreadable");
        }
        return turns.take(List.of(update.get()))
                ? answer(HttpStatus.OK)
                : answer(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ResponseEntity<Void> refused(HttpStatus status, String reason) {
        log.warn("A call that should be Telegram's is refused: {}", reason);
        return answer(status);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
