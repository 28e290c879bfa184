package city.okno.poll;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Optional;

/// The door to answers. One person is one voter over all messengers and answers once; until the
/// poll closes the answer can be changed.
public interface Answers {

    /// Sets the answer, whatever it was before.
    ///
    /// @param edition of the poll that the person saw
    Answering give(PollId poll, int edition, PartyId party, Answer answer, Instant now);

    Optional<Answer> of(PollId poll, PartyId party);
}
