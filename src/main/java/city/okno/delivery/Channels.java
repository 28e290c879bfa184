package city.okno.delivery;

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

    List<Channel> all() {
        return List.copyOf(byKind().values());
    }

    Optional<Channel> of(ChannelKind kind) {
        return Optional.ofNullable(byKind().get(kind));
    }

    /// The lane of letters to this kind of address; they wait there when the messenger is off.
    String lane(ChannelKind kind) {
        return of(kind).map(Channel::lane).orElse(kind.code());
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
