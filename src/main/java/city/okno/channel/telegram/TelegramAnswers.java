package city.okno.channel.telegram;

import city.okno.delivery.Delivery;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// What Telegram's refusals mean (Bot API "Making requests", "ResponseParameters").
final class TelegramAnswers {

    /// The reason of [Delivery.LaneDown] when somebody else polls, or a webhook is set.
    static final String CONFLICT = "conflict";

    /// Waited when a 429 comes without `retry_after`.
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(5);

    private static final Set<String> GONE =
            Set.of("chat not found", "user not found", "peer_id_invalid");

    private TelegramAnswers() {}

    static Delivery meaning(TelegramApiException failure) {
        return failure instanceof TelegramApiRequestException refusal
                        && refusal.getErrorCode() != null
                        && refusal.getErrorCode() != 0
                ? refused(refusal)
                : unanswered(failure);
    }

    /// Bot API ResponseParameters: migrate_to_chat_id.
    static Optional<String> movedTo(TelegramApiException failure) {
        return failure instanceof TelegramApiRequestException refusal
                        && refusal.getParameters() != null
                ? Optional.ofNullable(refusal.getParameters().getMigrateToChatId())
                        .map(String::valueOf)
                : Optional.empty();
    }

    private static Delivery refused(TelegramApiRequestException refusal) {
        var words =
                refusal.getApiResponse() == null
                        ? ""
                        : refusal.getApiResponse().toLowerCase(Locale.ROOT);
        return switch (refusal.getErrorCode()) {
            case 429 -> new Delivery.RateLimited(pause(refusal));
            case 403 -> new Delivery.Rejected("forbidden", true, false);
            // 404 is what Telegram says to a path with a token that never was one
            case 401, 404 -> new Delivery.LaneDown("token_refused");
            case 409 -> new Delivery.LaneDown(CONFLICT);
            case 400 -> badRequest(words);
            default -> new Delivery.Failed("telegram_" + refusal.getErrorCode());
        };
    }

    private static Delivery badRequest(String words) {
        if (words.contains("message is not modified")) {
            return new Delivery.Accepted(null);
        }
        return GONE.stream().anyMatch(words::contains)
                ? new Delivery.Rejected("chat_not_found", true, false)
                : new Delivery.Rejected("bad_request", false, true);
    }

    private static Duration pause(TelegramApiRequestException refusal) {
        var parameters = refusal.getParameters();
        return parameters == null || parameters.getRetryAfter() == null
                ? DEFAULT_PAUSE
                : Duration.ofSeconds(parameters.getRetryAfter());
    }

    /// What was surely not taken may be sent again; of the rest nobody knows. The client reports an
    /// answer that it cannot read as code 0.
    private static Delivery unanswered(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TelegramApiValidationException) {
                // the client did not even send it: our mistake
                return new Delivery.Rejected("invalid", false, true);
            }
            if (cause instanceof TelegramHttp.NotTakenException notTaken) {
                return new Delivery.Failed(Objects.requireNonNull(notTaken.getMessage()));
            }
            if (cause instanceof JsonProcessingException) {
                return new Delivery.Unknown("unreadable_answer");
            }
        }
        return new Delivery.Unknown("no_answer");
    }
}
