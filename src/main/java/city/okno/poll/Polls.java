package city.okno.poll;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to the polls themselves.
public interface Polls {

    /// From its opening on people are asked, by a notice and in the menu.
    Asking ask(PollDraft draft, PartyId author, Instant now);

    Optional<Poll> find(PollId poll);

    /// Reads a poll that nobody changes or ends before this transaction is over.
    Optional<Poll> hold(PollId poll);

    /// Open polls that ask this person, those that close first before others, at most 50.
    List<Poll> openTo(PartyId party, Instant now);

    /// Polls that are over and asked this person, the latest first, at most 50.
    List<Poll> overFor(PartyId party, Instant now);

    /// Whether the poll asks this person, at any time.
    boolean asks(Poll poll, PartyId party);

    /// All polls, the latest first.
    List<Poll> all(int most);

    /// What became of the wish to ask something.
    sealed interface Asking {
        record Asked(PollId poll) implements Asking {}

        /// There is no such audience, or its argument names nothing.
        record NobodyToAsk() implements Asking {}

        /// It would close before it opens, or is over already.
        record OutOfTime() implements Asking {}
    }
}
