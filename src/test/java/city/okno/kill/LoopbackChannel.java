package city.okno.kill;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import java.io.IOException;

/// A messenger that lives in the process which outlives this one. It does not know a repetition:
/// what it gets twice was sent twice.
record LoopbackChannel(ChannelKind kind, int port) implements Channel {

    @Override
    public Delivery send(Outgoing outgoing) {
        var letter =
                new News.Letter(
                        outgoing.to().value(),
                        outgoing.text().text(),
                        outgoing.options().stream()
                                .map(it -> new News.Letter.Button(it.label(), it.token()))
                                .toList());
        try {
            return new Delivery.Accepted(Wire.ask(port, letter, String.class));
        } catch (IOException noAnswer) {
            return new Delivery.Unknown("no answer");
        }
    }
}
