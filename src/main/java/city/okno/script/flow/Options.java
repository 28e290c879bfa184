package city.okno.script.flow;

import java.util.List;

/// Where the options of a choice come from.
public sealed interface Options {

    /// `from: campaign.open`: an action that lists them; its parameters are the slots of the same
    /// names. `also` adds options that are always there.
    record Listed(String action, List<Fixed> also) implements Options {
        public Listed {
            also = List.copyOf(also);
        }
    }

    /// `{ each: result.ideas, value: id, label: title, also: [none] }`: a list that is already
    /// there.
    ///
    /// @param value component of an item that goes into the slot; empty when the items are plain
    /// @param label component of an item that is shown; empty when the items are plain
    record Each(Argument list, String value, String label, List<Fixed> also) implements Options {
        public Each {
            also = List.copyOf(also);
        }
    }

    /// `[none, other]`: the same for everybody, with the words `<slot>_<id>`.
    record Always(List<Fixed> options) implements Options {
        public Always {
            options = List.copyOf(options);
        }
    }

    /// @param label its further texts are synonyms (`WordBook.synonyms`)
    record Fixed(String id, Word label) {}
}
