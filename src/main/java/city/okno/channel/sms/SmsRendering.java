package city.okno.channel.sms;

import city.okno.delivery.Outgoing;
import city.okno.delivery.Rendering;
import city.okno.script.ChannelKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// There whether SMS is on or not.
@Component
class SmsRendering implements Rendering {

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public List<Shown> of(Outgoing outgoing) {
        return List.of(new Shown(SmsText.of(outgoing), List.of()));
    }
}
