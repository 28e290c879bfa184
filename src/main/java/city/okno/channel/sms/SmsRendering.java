package city.okno.channel.sms;

import city.okno.delivery.Outgoing;
import city.okno.delivery.Rendering;
import city.okno.script.ChannelKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// As it would leave: in Latin letters where the city wants that and it is cheaper. There whether
/// SMS is on or not.
@Component
class SmsRendering implements Rendering {

    private final SmsText texts;

    SmsRendering(SmsSettings settings) {
        this.texts = new SmsText(settings.transliterate());
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public List<Shown> of(Outgoing outgoing) {
        return List.of(new Shown(texts.sent(outgoing), List.of()));
    }
}
