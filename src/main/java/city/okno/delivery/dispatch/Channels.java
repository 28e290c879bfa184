package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.script.ChannelKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The messengers that are on. Looked up late: an adapter may itself need a module that writes to
/// the outbox.
@Component
class Channels {

    private final ObjectProvider<Channel> provider;

    Channels(ObjectProvider<Channel> provider) {
        this.provider = provider;
    }

    /// In the order of their kinds.
    List<Channel> all() {
        return List.copyOf(byKind().values());
    }

    Optional<Channel> of(ChannelKind kind) {
        return Optional.ofNullable(byKind().get(kind));
    }

    private Map<ChannelKind, Channel> byKind() {
        var byKind = new EnumMap<ChannelKind, Channel>(ChannelKind.class);
        provider.forEach(channel -> {
            if (byKind.put(channel.kind(), channel) != null) {
                throw new IllegalStateException("Two channels for " + channel.kind());
            }
        });
        return byKind;
    }
}
