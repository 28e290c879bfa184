package city.okno.resident;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The door to the people. Everything that writes must be called inside a transaction.
public interface Residents {

    /// The party of an account; an account never seen before gets a party of its own.
    ///
    /// @param language what the messenger says, two letters; null when it does not
    PartyId partyOf(Address account, @Nullable String language, Instant now);

    /// The party of an account that was seen before; only reads.
    Optional<PartyId> known(Address account);

    /// Locks the party's row for the rest of the transaction and reads it. Call [#partyOf] again
    /// under the lock: the account may have moved.
    Party lock(PartyId party);

    Optional<Party> find(PartyId party);

    /// The account was used just now: notices go to the chat used last.
    void used(Address account, Instant now);

    /// The party's accounts, the one used last first.
    List<Address> accounts(PartyId party);

    /// Those of the parties that have used any of their accounts at this instant or later.
    Set<PartyId> usedSince(Collection<PartyId> parties, Instant since);

    /// The messenger says that this number is the sender's own: the turn tells it for every contact
    /// whose owner is the sender. For ten minutes the number needs no code from this party.
    void vouch(PartyId party, Phone phone, Instant now);

    /// The party's proved phone.
    default Optional<Phone> phone(PartyId party) {
        return Optional.ofNullable(phones(List.of(party)).get(party));
    }

    /// The proved phones of those who have one.
    Map<PartyId, Phone> phones(Collection<PartyId> parties);

    /// The person who proved this phone.
    default Optional<PartyId> byPhone(Phone phone) {
        return Optional.ofNullable(owners(List.of(phone)).get(phone));
    }

    /// The persons who proved these phones, as far as somebody did.
    Map<Phone, PartyId> owners(Collection<Phone> phones);

    /// The voter behind a person: one for all messengers, surviving erasure. Empty before a phone
    /// is proved.
    Optional<VoterId> voter(PartyId party);

    /// Parties that hold a role, in the order of their ids.
    List<PartyId> holding(Role role);

    /// How many parties are registered.
    long registered();

    /// How many registered parties have a proved phone and no account in any of these messengers.
    long registeredWithout(Collection<ChannelKind> messengers);

    /// Registered parties, in the order of their ids.
    ///
    /// @param after only those with greater ids
    List<PartyId> registered(PartyId after, int limit);

    /// How each of these parties is reached. Parties that do not exist are missing.
    Map<PartyId, Reach> reach(Collection<PartyId> parties);

    void chooseLanguage(PartyId party, String language);

    /// Keyed hash of a phone, for what must be found again without keeping the number.
    String phoneHash(Phone phone);

    /// Everything beyond resident that a party may do.
    Set<Role> roles(PartyId party);
}
