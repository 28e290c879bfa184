package city.okno.rehearsal.stage;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Rendering;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import org.jspecify.annotations.Nullable;

/// A messenger that takes everything but to who blocked the bot, and shows to the [Stage] what is
/// said: a `.chat` file does not speak of pictures.
///
/// @param rendering how its adapter would lay it out; null where nobody says it
record StageChannel(ChannelKind kind, Stage stage, @Nullable Rendering rendering)
        implements Channel {

    @Override
    public Delivery send(Outgoing outgoing) {
        if (stage.isBlocked(outgoing.to())) {
            return new Delivery.Rejected("blocked", true, false);
        }
        if (!outgoing.text().isEmpty()) {
            stage.show(outgoing);
            if (rendering != null) {
                new Fitting(ChannelLimits.of(kind))
                        .trouble(outgoing, rendering.of(outgoing))
                        .ifPresent(trouble -> stage.miss(outgoing, trouble));
            }
        }
        return new Delivery.Accepted(id(outgoing));
    }

    /// Every chat says what was read, as VK does: a file goes alike in all of them.
    @Override
    public boolean reports() {
        return kind != ChannelKind.SMS;
    }

    /// As the messenger calls the message.
    static String id(Outgoing outgoing) {
        return "stage-" + outgoing.letter().value();
    }
}
