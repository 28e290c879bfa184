package city.okno.delivery;

import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The door of delivery: what is put here in a transaction leaves after its commit, once, or ends
/// in a stated state. Everything that writes must be called inside a transaction.
public interface Outbox {

    /// Puts a letter and its buttons. Where pictures and files are messages of their own, each goes
    /// before it as one more letter.
    ///
    /// @return the letter with the text and the buttons
    LetterId put(Letter letter, Instant now);

    /// Puts many letters with few statements.
    ///
    /// @return their ids, in the order of the letters
    List<LetterId> putAll(List<Letter> letters, Instant now);

    /// Those of the addresses to which nothing is sent until they give a sign of life.
    Set<Address> blocked(Collection<Address> addresses);

    /// Whether the messenger is on; letters for one that is off wait until they expire.
    boolean carries(ChannelKind channel);

    /// Whether the messenger is on and may write to this address at all.
    boolean reaches(Address address);

    /// Whether letters leave there, as far as the provider goes; false while it told the lane to
    /// wait for more than five minutes.
    boolean isOpen(ChannelKind channel, Instant now);

    /// Keeps a letter from leaving until the transaction is over.
    ///
    /// @return false when it was too late
    boolean lock(LetterId letter);

    /// Takes back a letter that has not left; no [LetterEnded] is published.
    ///
    /// @return false when it was too late
    boolean withdraw(LetterId letter, Instant now);

    /// Takes back those letters that have not left.
    ///
    /// @return those for which it was not too late
    List<LetterId> withdrawAll(Collection<LetterId> letters, Instant now);

    /// Drops what has not left yet under the key.
    ///
    /// @return how many were dropped
    int supersede(String supersedeKey, Instant now);

    /// Drops what has not left yet under any of the keys.
    ///
    /// @return how many were dropped
    int supersedeAll(Collection<String> supersedeKeys, Instant now);

    /// What a button means, if it was sent to this party.
    Optional<Button> button(String token, PartyId party);

    /// What a number means as the answer to the latest letter to this address, where that was not
    /// said in a conversation (which knows its own questions): the token of that button.
    ///
    /// @param place as SMS number them, from 1
    Optional<String> answer(Address from, int place);

    /// Tells that the party has certainly seen the letter (a press, a read receipt); publishes
    /// [MessageSeen] in the same transaction, the first time only.
    void seen(LetterId letter, Instant now);

    /// Something came in from this address: what was held back from it may leave again.
    void signOfLife(Address from);

    /// Buttons and letters of one party now belong to another: a phone was proved.
    void move(PartyId from, PartyId to);

    /// Erases what was and what would be said to the party: drops what has not left yet, empties
    /// the other letters, forgets the buttons.
    void forget(PartyId party, Instant now);

    /// A button that was pressed.
    ///
    /// @param label as the party read it
    record Button(LetterId letter, String owner, String label, Target target) {}
}
