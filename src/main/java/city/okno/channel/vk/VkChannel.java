package city.okno.channel.vk;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Sign;
import city.okno.delivery.ToMany;
import city.okno.script.ChannelKind;
import com.vk.api.sdk.objects.messages.SetActivityType;
import com.vk.api.sdk.queries.messages.MessagesSendQueryWithDeprecated;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends through VK's interface. What is sent again with the same number shows up once, so an
/// outcome that nobody knows is no trouble.
final class VkChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(VkChannel.class);

    static final String NO_PREVIEW = "dont_parse_links";
    static final String NO_MENTIONS = "disable_mentions";

    /// The SDK would send 1, which the contract does not know.
    static final String FLAG = "true";

    private final VkApi api;
    private final VkAttachments attachments;
    private final Supplier<RandomIds> numbers;
    private final VkFlood flood;

    VkChannel(VkApi api, VkAttachments attachments, Supplier<RandomIds> numbers, VkFlood flood) {
        this.api = api;
        this.attachments = attachments;
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
            var last = send(outgoing, VkParts.of(outgoing, attachments.of(outgoing)));
            flood.accepted(outgoing.to());
            return new Delivery.Accepted(last);
        } catch (VkFailure failure) {
            return failure.code() == VkAnswers.FLOOD
                    ? flood.refused(outgoing.to())
                    : failure.meaning();
        }
    }

    /// @return the number of the last message; null when VK gives none
    private @Nullable String send(Outgoing outgoing, List<VkParts.Part> parts) throws VkFailure {
        String last = null;
        for (var part = 0; part < parts.size(); part++) {
            var number = numbers.get().of(outgoing.letter(), part);
            var id = api.call(message(outgoing.to(), parts.get(part), number));
            last = id == null || id == 0 ? null : id.toString();
        }
        return last;
    }

    private MessagesSendQueryWithDeprecated message(Address to, VkParts.Part part, int number) {
        var message =
                api.messages()
                        .sendDeprecated(api.community())
                        .peerId(Long.valueOf(to.value()))
                        .randomId(number)
                        .message(part.text())
                        .unsafeParam(NO_PREVIEW, FLAG)
                        .unsafeParam(NO_MENTIONS, FLAG);
        if (!part.attachments().isEmpty()) {
            message.attachment(part.attachments());
        }
        return part.keyboard() == null ? message : message.keyboard(part.keyboard());
    }

    @Override
    public Optional<ToMany> toMany() {
        return Optional.of(new VkToMany(api, attachments, numbers, flood));
    }

    /// Uploads count against VK's limit too.
    @Override
    public int cost(Outgoing outgoing) {
        return 1 + VkAttachments.CALLS * (outgoing.pictures().size() + outgoing.files().size());
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

    /// The answered prompt keeps its text, loses its buttons and shows what was chosen. An edit
    /// takes away the pictures that it does not name again, and they are not known here any more; a
    /// prompt with pictures stays as it is.
    private void edit(Sign.PromptAnswered prompt) throws VkFailure {
        if (prompt.externalId() != null && !prompt.attached()) {
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
