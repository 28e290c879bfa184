package city.okno.rehearsal.stage;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;

/// A messenger that takes everything and shows to the [Stage] what is said: a `.chat` file does not
/// speak of pictures.
record StageChannel(ChannelKind kind, Stage stage) implements Channel {

    @Override
    public Delivery send(Outgoing outgoing) {
        if (!outgoing.text().isEmpty()) {
            stage.show(outgoing);
        }
        return new Delivery.Accepted("stage-" + outgoing.letter().value());
    }
}
