package city.okno.channel.vk;

import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import city.okno.script.RichText;
import com.vk.api.sdk.objects.messages.Keyboard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages that a letter becomes: as a rule one. Longer texts are cut, more than ten
/// attachments shared out; the last message has the buttons.
final class VkParts {

    private static final ChannelLimits LIMITS = ChannelLimits.of(ChannelKind.VK);

    /// VK: messages.send takes up to ten attachments.
    private static final int ATTACHMENTS = 10;

    private VkParts() {}

    /// @param attachments comma-separated; empty: none
    record Part(String text, String attachments, @Nullable Keyboard keyboard) {}

    static List<Part> of(Outgoing outgoing, List<String> attachments) {
        var layout = VkLayout.of(outgoing.options());
        var texts = RichText.plain(text(outgoing, layout)).pieces(LIMITS.text());
        var shares = shares(attachments);
        var count = Math.max(texts.size(), shares.size());
        var parts = new ArrayList<Part>();
        for (var part = 0; part < count; part++) {
            var text = part - (count - texts.size());
            var share = part - (count - shares.size());
            parts.add(
                    new Part(
                            text < 0 ? "" : texts.get(text).text(),
                            share < 0 ? "" : shares.get(share),
                            part == count - 1 ? VkKeyboard.of(layout) : null));
        }
        return parts;
    }

    private static String text(Outgoing outgoing, VkLayout layout) {
        var text = VkText.of(outgoing.text());
        if (layout.list().isEmpty()) {
            return text;
        }
        return text + "\n\n" + VkText.plain(String.join("\n", layout.list()));
    }

    private static List<String> shares(List<String> attachments) {
        var shares = new ArrayList<String>();
        for (var from = 0; from < attachments.size(); from += ATTACHMENTS) {
            var to = Math.min(from + ATTACHMENTS, attachments.size());
            shares.add(String.join(",", attachments.subList(from, to)));
        }
        return shares;
    }
}
