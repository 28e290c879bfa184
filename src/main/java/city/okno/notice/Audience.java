package city.okno.notice;

import city.okno.script.PartyId;
import java.util.List;
import java.util.Optional;

/// People that a feature can list, for mass sending: everybody registered, the participants of a
/// campaign, the voters of an idea. Each bean is one such list; a broadcast names it, [Audiences]
/// finds it. Who belongs to it is asked anew each time.
///
/// What narrows the list, for example the id of a campaign, is its argument: an empty text where
/// nothing does. Under an argument that names nothing there is nobody.
public interface Audience {

    /// Before everybody.
    PartyId START = new PartyId(0);

    /// Unique and stable: it is stored with the broadcast. A lower-case word, for example
    /// `participants`.
    String name();

    /// What the argument names, for people to read: the title of a campaign, a district; an empty
    /// text where nothing narrows the list. Empty when the argument names nothing.
    Optional<String> title(String argument);

    /// How many people; whether each of them can be reached and wants to be is not asked.
    long count(String argument);

    /// The next people, in ascending order of their ids and each once. Read page by page while the
    /// broadcast runs, more than once and outside any transaction: who joins in the meantime may
    /// still be told, nobody is told twice.
    ///
    /// @param after only people with a greater id; [#START] for the first page
    /// @param limit at most so many; fewer only on the last page
    List<PartyId> page(String argument, PartyId after, int limit);

    boolean includes(String argument, PartyId person);
}
