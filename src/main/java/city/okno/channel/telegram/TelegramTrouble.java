package city.okno.channel.telegram;

import city.okno.delivery.Delivery;
import java.time.Duration;

/// Why Telegram cannot be polled.
///
/// @param sentence for operators: what it is and, if it does not pass by itself, what to do
/// @param lasting somebody has to do something about it
/// @param pause what Telegram asks to wait; zero when it says nothing
record TelegramTrouble(String sentence, boolean lasting, Duration pause) {

    static final TelegramTrouble NONE = passing("");

    private static final String TOKEN_REFUSED =
            "Telegram refuses the token: it was revoked or is not the bot's. Take the present one"
                    + " from @BotFather, set okno.telegram.token and start Okno again.";
    private static final String CONFLICT =
            "Another program takes this bot's updates: a second Okno with the same token, or a"
                    + " service that sets a webhook. Stop it, or give Okno a bot of its own.";

    static TelegramTrouble passing(String sentence) {
        return new TelegramTrouble(sentence, false, Duration.ZERO);
    }

    static TelegramTrouble of(Delivery answer) {
        return switch (answer) {
            case Delivery.LaneDown(var reason) -> lasting(reason);
            case Delivery.RateLimited(var pause) ->
                    new TelegramTrouble("Telegram asks to wait " + pause, false, pause);
            case Delivery.Failed(var reason) -> passing(reason);
            case Delivery.Unknown(var reason) -> passing(reason);
            case Delivery.Rejected(var reason, _, _) -> passing(reason);
            case Delivery.Accepted _ -> NONE;
        };
    }

    private static TelegramTrouble lasting(String reason) {
        var sentence = reason.equals(TelegramAnswers.CONFLICT) ? CONFLICT : TOKEN_REFUSED;
        return new TelegramTrouble(sentence, true, Duration.ZERO);
    }

    boolean isNone() {
        return sentence.isEmpty();
    }
}
