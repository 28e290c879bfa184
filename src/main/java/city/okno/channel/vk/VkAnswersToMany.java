package city.okno.channel.vk;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.script.ChannelKind;
import com.vk.api.sdk.objects.messages.SendUserIdsResponseItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one message to many means for each of them (messages.send with `peer_ids`, up to a
/// hundred): VK answers for everybody alone, and a refusal of one is none of the others.
final class VkAnswersToMany {

    /// VK did not say what became of somebody.
    static final Delivery MISSING = new Delivery.Unknown("not_answered_for");

    private VkAnswersToMany() {}

    /// In VK's order; who is missing in it was not answered for.
    ///
    /// @param flood learns whom VK wants to be left alone
    static Map<Address, Delivery> of(List<? extends SendUserIdsResponseItem> items, VkFlood flood) {
        var meanings = new LinkedHashMap<Address, Delivery>();
        for (var item : items) {
            var to = new Address(ChannelKind.VK, item.getPeerId().toString());
            meanings.put(to, meaning(to, item, flood));
        }
        return meanings;
    }

    private static Delivery meaning(Address to, SendUserIdsResponseItem item, VkFlood flood) {
        var error = item.getError();
        if (error == null || error.getCode() == null) {
            flood.accepted(to);
            return new Delivery.Accepted(number(item.getMessageId()));
        }
        return error.getCode() == VkAnswers.FLOOD
                ? flood.refused(to)
                : VkAnswers.meaning(error.getCode());
    }

    private static @Nullable String number(@Nullable Integer message) {
        return message == null || message == 0 ? null : message.toString();
    }
}
