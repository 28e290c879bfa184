package city.okno.channel.vk;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outgoing;
import city.okno.delivery.ToMany;
import com.vk.api.sdk.objects.messages.SendUserIdsResponseItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// One message to up to a hundred people (messages.send with `peer_ids`): one call of VK's twenty a
/// second.
final class VkToMany implements ToMany {

    private static final int MOST = 100;

    private final VkApi api;
    private final VkAttachments attachments;
    private final Supplier<RandomIds> numbers;
    private final VkFlood flood;

    VkToMany(VkApi api, VkAttachments attachments, Supplier<RandomIds> numbers, VkFlood flood) {
        this.api = api;
        this.attachments = attachments;
        this.numbers = numbers;
        this.flood = flood;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public List<Delivery> send(LetterId lineage, List<Outgoing> same) {
        var answers = new HashMap<Address, Delivery>();
        same.forEach(letter ->
                flood.known(letter.to()).ifPresent(known -> answers.put(letter.to(), known)));
        var rest = same.stream().filter(letter -> !answers.containsKey(letter.to())).toList();
        if (!rest.isEmpty()) {
            answers.putAll(attempt(lineage, rest));
        }
        return same.stream()
                .map(letter -> answers.getOrDefault(letter.to(), VkAnswersToMany.MISSING))
                .toList();
    }

    /// Who did not get one part does not get the next.
    private Map<Address, Delivery> attempt(LetterId lineage, List<Outgoing> same) {
        var answers = new HashMap<Address, Delivery>();
        var people = same.stream().map(Outgoing::to).toList();
        try {
            var parts = VkParts.of(same.getFirst(), attachments.ofShared(same.getFirst()));
            for (var part = 0; part < parts.size() && !people.isEmpty(); part++) {
                var number = numbers.get().of(lineage, part);
                answers.putAll(VkAnswersToMany.of(call(people, parts.get(part), number), flood));
                people =
                        people.stream()
                                .filter(to -> answers.get(to) instanceof Delivery.Accepted)
                                .toList();
            }
        } catch (VkFailure failure) {
            people.forEach(to -> answers.put(to, failure.meaning()));
        }
        return answers;
    }

    private List<? extends SendUserIdsResponseItem> call(
            List<Address> people, VkParts.Part part, int number) throws VkFailure {
        var message =
                api.messages()
                        .sendUserIds(api.community())
                        .peerIds(people.stream().map(to -> Long.valueOf(to.value())).toList())
                        .randomId(number)
                        .message(part.text())
                        .unsafeParam(VkChannel.NO_PREVIEW, VkChannel.FLAG)
                        .unsafeParam(VkChannel.NO_MENTIONS, VkChannel.FLAG);
        if (!part.attachments().isEmpty()) {
            message.attachment(part.attachments());
        }
        return api.call(part.keyboard() == null ? message : message.keyboard(part.keyboard()));
    }
}
