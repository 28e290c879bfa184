package city.okno.poll;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to the polls themselves.
public interface Polls {

    /// From its opening on people are asked, by a notice and in the menu.
    Asking ask(PollDraft draft, PartyId moderator, Instant now);

    /// Another question, other options, another time; only before the first answer.
    Changing change(PollId poll, PollDraft draft, PartyId moderator, Instant now);

    /// It takes no more answers, and its results can be seen.
    Ending close(PollId poll, PartyId moderator, Instant now);

    /// Takes it back: nobody is asked any more, and nobody sees it.
    Ending cancel(PollId poll, PartyId moderator, Instant now);

    Optional<Poll> find(PollId poll);

    /// Reads a poll that nobody changes or ends before this transaction is over.
    Optional<Poll> hold(PollId poll);

    /// Open polls that ask this person, those that close first before others, at most 50.
    List<Poll> openTo(PartyId party, Instant now);

    /// Polls that are over and asked this person, the latest first, at most 50.
    List<Poll> overFor(PartyId party, Instant now);

    /// Whether somebody has answered, so that it cannot be changed any more.
    boolean isAnswered(PollId poll);

    /// Whether the poll asks this person, at any time.
    boolean asks(Poll poll, PartyId party);

    /// All polls, the latest first.
    List<Poll> all(int most);
}
