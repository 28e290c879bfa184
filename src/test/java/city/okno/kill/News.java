package city.okno.kill;

import java.io.Serializable;
import java.util.List;

/// What the program tells by itself.
sealed interface News extends Serializable {

    /// It is at work and takes errands at this port.
    ///
    /// @param life the process
    record AtWork(long life, int port) implements News {}

    /// A message to one address, handed to its messenger.
    record Letter(String address, String text, List<Button> buttons) implements News {

        record Button(String label, String token) implements Serializable {}
    }
}
