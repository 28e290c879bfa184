package city.okno.conversation.turn;

import city.okno.conversation.Onlooker;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Joined;
import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Outbox;
import city.okno.script.ChannelLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts what a turn says into the outbox.
@Component
class Replies {

    private final Outbox outbox;
    private final ObjectProvider<Onlooker> onlookers;

    Replies(Outbox outbox, ObjectProvider<Onlooker> onlookers) {
        this.outbox = outbox;
        this.onlookers = onlookers;
    }

    /// @return the letter that carries the question; null when nothing is asked
    @Nullable LetterId put(Stepper.Run run, Address to, String wordsVersion, Instant now) {
        LetterId prompt = null;
        for (var say : Joined.of(run.said(), ChannelLimits.of(to.channel()))) {
            var letter =
                    outbox.put(
                            Letter.reply(
                                    run.party(), to, message(say).in(run.language()), wordsVersion),
                            now);
            onlookers.forEach(onlooker -> onlooker.said(letter, say));
            if (say.ask() != null) {
                prompt = letter;
            }
        }
        return prompt;
    }

    private static Message message(Say say) {
        return new Message(
                say.text(),
                say.buttons().stream().map(Replies::option).toList(),
                say.pictures(),
                say.files(),
                say.ask());
    }

    private static Option option(Effect.Button button) {
        return new Option(button.label(), button.target());
    }
}
