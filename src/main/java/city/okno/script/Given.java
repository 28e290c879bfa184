package city.okno.script;

import java.time.Instant;
import java.util.List;

/// The world that a `.chat` file supposes: `given centre "Строгино" open 08:00-20:00`. A feature
/// has one bean for each first word.
public interface Given {

    /// The first word of the line, for example `centre`.
    String word();

    /// Performed in a transaction of its own.
    ///
    /// @param words the other words of the line outside the quotes, in order
    /// @param quoted the texts in quotes, in order
    /// @param channel where names without a channel of their own write, so that a person who is
    ///   given has an account there
    /// @return what is wrong with the line, or an empty text
    String arrange(List<String> words, List<String> quoted, ChannelKind channel, Instant now);
}
