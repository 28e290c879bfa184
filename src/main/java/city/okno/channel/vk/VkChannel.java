package city.okno.channel.vk;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Sign;
import city.okno.script.ChannelKind;
import com.vk.api.sdk.objects.messages.SetActivityType;
import com.vk.api.sdk.queries.messages.MessagesSendQueryWithDeprecated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends through VK's interface. What is sent again with the same number shows up once, so an
/// outcome that nobody knows is no trouble.
final class VkChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(VkChannel.class);

    private static final String NO_PREVIEW = "dont_parse_links";
    private static final String NO_MENTIONS = "disable_mentions";

    /// The SDK would send 1, which the contract does not know.
    private static final String FLAG = "true";

    private final VkApi api;
    private final Supplier<RandomIds> numbers;
    private final VkFlood flood;

    VkChannel(VkApi api, Supplier<RandomIds> numbers, VkFlood flood) {
        this.api = api;
        this.numbers = numbers;
        this.flood = flood;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.VK;
    }

    @Override
    public boolean knowsRepetition() {
        return true;
    }

    /// A read message is reported by `message_read`.
    @Override
    public boolean reports() {
        return true;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        return flood.known(outgoing.to()).orElseGet(() -> attempt(outgoing));
    }

    private Delivery attempt(Outgoing outgoing) {
        try {
            var message = api.call(message(outgoing));
            flood.accepted(outgoing.to());
            return new Delivery.Accepted(
                    message == null || message == 0 ? null : message.toString());
        } catch (VkFailure failure) {
            return failure.code() == VkAnswers.FLOOD
                    ? flood.refused(outgoing.to())
                    : failure.meaning();
        }
    }

    private MessagesSendQueryWithDeprecated message(Outgoing outgoing) {
        var layout = VkLayout.of(outgoing.options());
        var message =
                api.messages()
                        .sendDeprecated(api.community())
                        .peerId(Long.valueOf(outgoing.to().value()))
                        .randomId(numbers.get().of(outgoing.letter(), 0))
                        .message(text(outgoing, layout))
                        .unsafeParam(NO_PREVIEW, FLAG)
                        .unsafeParam(NO_MENTIONS, FLAG);
        var keyboard = VkKeyboard.of(layout);
        return keyboard == null ? message : message.keyboard(keyboard);
    }

    private static String text(Outgoing outgoing, VkLayout layout) {
        var paragraphs = new ArrayList<>(List.of(VkText.of(outgoing.text())));
        if (!layout.list().isEmpty()) {
            paragraphs.add(VkText.plain(String.join("\n", layout.list())));
        }
        return String.join("\n\n", paragraphs);
    }

    @Override
    public void sign(Sign sign) {
        try {
            switch (sign) {
                case Sign.Typing(var to) ->
                        api.call(
                                api.messages()
                                        .setActivity(api.community())
                                        .peerId(Long.valueOf(to.value()))
                                        .type(SetActivityType.TYPING));
                case Sign.PressAnswered(var to, var press) -> {
                    var person = Long.valueOf(to.value());
                    api.call(
                            api.messages()
                                    .sendMessageEventAnswer(
                                            api.community(), press, person, person));
                }
                case Sign.PromptAnswered prompt -> edit(prompt);
            }
        } catch (VkFailure missed) {
            log.debug("A sign was not shown: {}", missed.meaning());
        }
    }

    /// The answered prompt keeps its text, loses its buttons and shows what was chosen.
    private void edit(Sign.PromptAnswered prompt) throws VkFailure {
        if (prompt.externalId() != null) {
            api.call(
                    api.messages()
                            .edit(api.community(), Long.valueOf(prompt.to().value()))
                            .messageId(Integer.valueOf(prompt.externalId()))
                            .message(VkText.plain(prompt.text() + "\n\n✓ " + prompt.chosen()))
                            .keyboard(VkKeyboard.NONE)
                            .unsafeParam(NO_PREVIEW, FLAG)
                            .unsafeParam(NO_MENTIONS, FLAG));
        }
    }
}
