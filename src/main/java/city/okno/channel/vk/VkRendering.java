package city.okno.channel.vk;

import city.okno.delivery.Outgoing;
import city.okno.delivery.Rendering;
import city.okno.script.ChannelKind;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// There whether VK is on or not.
@Component
class VkRendering implements Rendering {

    @Override
    public ChannelKind kind() {
        return ChannelKind.VK;
    }

    @Override
    public List<Shown> of(Outgoing outgoing) {
        var rows =
                VkLayout.of(outgoing.options()).rows().stream()
                        .map(row -> row.stream().map(VkLayout.Key::label).toList())
                        .toList();
        var parts = VkParts.of(outgoing, outgoing.pictures());
        return IntStream.range(0, parts.size())
                .mapToObj(at ->
                        new Shown(parts.get(at).text(), at == parts.size() - 1 ? rows : List.of()))
                .toList();
    }
}
