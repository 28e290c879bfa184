package city.okno.notice.broadcast;

import city.okno.delivery.Outbox;
import city.okno.script.ChannelKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The messengers that broadcasts go by: those that are on, without SMS, which costs money.
@Component
class ChatLanes {

    private final Outbox outbox;

    ChatLanes(Outbox outbox) {
        this.outbox = outbox;
    }

    List<ChannelKind> all() {
        return Stream.of(ChannelKind.values())
                .filter(lane -> lane != ChannelKind.SMS && outbox.carries(lane))
                .toList();
    }
}
