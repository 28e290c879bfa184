package city.okno.notice.broadcast;

import city.okno.delivery.Outbox;
import city.okno.notice.Broadcast;
import city.okno.script.ChannelKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The messengers that broadcasts go by: those that are on, and SMS where there is a budget.
@Component
class BroadcastLanes {

    private final Outbox outbox;

    BroadcastLanes(Outbox outbox) {
        this.outbox = outbox;
    }

    List<ChannelKind> of(Broadcast broadcast) {
        return Stream.of(ChannelKind.values())
                .filter(lane -> lane != ChannelKind.SMS || broadcast.sendsSms())
                .filter(outbox::carries)
                .toList();
    }

    /// Without SMS.
    List<ChannelKind> chats() {
        return Stream.of(ChannelKind.values())
                .filter(lane -> lane != ChannelKind.SMS && outbox.carries(lane))
                .toList();
    }

    boolean hasSms() {
        return outbox.carries(ChannelKind.SMS);
    }
}
