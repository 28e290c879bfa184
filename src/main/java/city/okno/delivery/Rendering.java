package city.okno.delivery;

import city.okno.script.ChannelKind;
import java.util.List;

/// How a messenger shows a letter, as far as its adapter decides; nothing is sent. By it a
/// rehearsal sees whether all of a letter reaches its reader.
public interface Rendering {

    ChannelKind kind();

    /// The messages that the letter becomes, in their order.
    List<Shown> of(Outgoing outgoing);

    /// One message.
    ///
    /// @param rows what stands on its buttons
    record Shown(String text, List<List<String>> rows) {
        public Shown {
            rows = List.copyOf(rows);
        }
    }
}
