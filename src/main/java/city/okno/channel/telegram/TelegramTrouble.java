package city.okno.channel.telegram;

import city.okno.channel.polling.Poll.Polled.Trouble;
import city.okno.delivery.Delivery;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// Why updates do not come from Telegram, and what an operator can do about it as far as that is
/// known.
final class TelegramTrouble {

    private static final String TOKEN_REFUSED =
            "Telegram refuses the token: it was revoked or is not the bot's. Take the present one"
                    + " from @BotFather, set okno.telegram.token and start Okno again.";
    private static final String CONFLICT =
            "Another program takes this bot's updates: a second Okno with the same token, or a"
                    + " service that sets a webhook. Stop it, or give Okno a bot of its own.";
    private static final int BAD_REQUEST = 400;

    private TelegramTrouble() {}

    static Trouble of(TelegramApiException failure) {
        return switch (TelegramAnswers.meaning(failure)) {
            case Delivery.LaneDown(var reason) -> new Trouble(advice(reason), true);
            case Delivery.RateLimited(var pause) ->
                    new Trouble("Telegram asks to wait " + pause, false, pause);
            case Delivery.Failed(var reason) -> new Trouble(reason, false);
            case Delivery.Unknown(var reason) -> new Trouble(reason, false);
            case Delivery.Rejected(var reason, _, _) -> new Trouble(reason, false);
            case Delivery.Accepted _ -> new Trouble("unreadable_answer", false);
        };
    }

    /// When the webhook is set.
    static Trouble ofWebhook(TelegramApiException failure) {
        return failure instanceof TelegramApiRequestException refusal
                        && refusal.getErrorCode() != null
                        && refusal.getErrorCode() == BAD_REQUEST
                ? new Trouble(noWebhook(refusal.getApiResponse()), true)
                : of(failure);
    }

    private static String noWebhook(@Nullable String reason) {
        return "Telegram does not take the webhook (%s). okno.public-url must be an address that Telegram"
                        .formatted(reason)
                + " reaches: https, on port 443, 80, 88 or 8443; or set okno.telegram.mode to"
                + " polling.";
    }

    private static String advice(String reason) {
        return reason.equals(TelegramAnswers.CONFLICT) ? CONFLICT : TOKEN_REFUSED;
    }
}
