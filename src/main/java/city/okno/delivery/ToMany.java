package city.okno.delivery;

import java.util.List;

/// How a messenger takes one message for many people in one call. Letters of a mailing that say the
/// same leave so; on such a channel each of a mailing's letters does, even when it is alone.
public interface ToMany {

    /// How many people one call reaches.
    int most();

    /// Calls the provider once and says what came of it for each; never throws for what a provider
    /// answers.
    ///
    /// @param lineage the same whenever one of these letters is sent again, and never that of a
    ///   letter that was in another call: by it the provider recognises a repetition
    /// @param same 1 to [#most] letters to different addresses, with the same words, pictures and
    ///   buttons
    /// @return in the order of the letters
    List<Delivery> send(LetterId lineage, List<Outgoing> same);
}
