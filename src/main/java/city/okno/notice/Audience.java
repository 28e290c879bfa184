package city.okno.notice;

import city.okno.script.PartyId;
import java.util.List;

/// People that a feature can list, for mass sending: everybody registered, the participants of a
/// campaign, the voters of an idea. Each bean is one such list; a broadcast names it.
public interface Audience {

    /// Before everybody.
    PartyId START = new PartyId(0);

    /// Unique and stable: it is stored with the broadcast. A lower-case word, for example
    /// `participants`.
    String name();

    /// The next people, in ascending order of their ids and each once. Read page by page while the
    /// broadcast runs, more than once and outside any transaction: who joins in the meantime may
    /// still be told, nobody is told twice.
    ///
    /// @param argument what narrows the list, for example the id of a campaign; empty where nothing
    ///   does
    /// @param after only people with a greater id; [#START] for the first page
    /// @param limit at most so many; fewer only on the last page
    List<PartyId> page(String argument, PartyId after, int limit);
}
