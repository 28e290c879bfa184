package city.okno.resident.person;

import city.okno.delivery.Outbox;
import city.okno.resident.PartyJoined;
import city.okno.resident.PhoneProved;
import city.okno.resident.Residents;
import city.okno.resident.VoterId;
import city.okno.resident.code.Proof;
import city.okno.resident.code.Proof.BelongsToAnother;
import city.okno.resident.code.Proof.Joined;
import city.okno.resident.code.Proof.Proved;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Draws the consequences of a proved number: a person, a voter, or the way back to the person who
/// wrote from another messenger before.
///
/// Locks in this order only: the nameless party, the number, the person or the voter. A person's
/// party is never held while another is waited for, so two messengers that prove one number at the
/// same moment cannot wait for each other.
@Component
class PhoneProofs {

    private final PartyRepository parties;
    private final AccountRepository accounts;
    private final PhoneRepository phones;
    private final VoterRepository voters;
    private final RoleRepository roles;
    private final ConsentRepository consents;
    private final Residents residents;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final OknoSettings settings;

    PhoneProofs(
            PartyRepository parties,
            AccountRepository accounts,
            PhoneRepository phones,
            VoterRepository voters,
            RoleRepository roles,
            ConsentRepository consents,
            Residents residents,
            Outbox outbox,
            ApplicationEventPublisher events,
            OknoSettings settings) {
        this.parties = parties;
        this.accounts = accounts;
        this.phones = phones;
        this.voters = voters;
        this.roles = roles;
        this.consents = consents;
        this.residents = residents;
        this.outbox = outbox;
        this.events = events;
        this.settings = settings;
    }

    /// Must be called in the transaction that checked the proof.
    Proof prove(PartyId party, Phone phone, Instant now) {
        parties.lock(party);
        while (true) {
            if (phones.insert(phone, party, now)) {
                return take(party, phone, now);
            }
            var owner = phones.owner(phone);
            if (owner.isPresent() && owner.get().equals(party)) {
                return new Proved();
            }
            if (phones.of(party).isPresent() || voters.of(party).isPresent()) {
                return new BelongsToAnother();
            }
            if (owner.isPresent() && stillOwns(owner.get(), phone)) {
                return join(party, owner.get(), now);
            }
        }
    }

    /// The person may have given the number up while it was waited for.
    private boolean stillOwns(PartyId person, Phone phone) {
        parties.lock(person);
        return phones.owner(phone).filter(person::equals).isPresent();
    }

    private Proof take(PartyId party, Phone phone, Instant now) {
        if (!vote(party, residents.phoneHash(phone), now)) {
            phones.delete(phone);
            return new BelongsToAnother();
        }
        phones.deleteOthers(party, phone);
        if (settings.admins().contains(phone.e164())) {
            roles.insert(party, Role.ADMIN, null, now);
        }
        events.publishEvent(new PhoneProved(party, phone, now));
        return new Proved();
    }

    /// @return false when somebody else voted under the number
    private boolean vote(PartyId party, String hash, Instant now) {
        var mine = voters.of(party);
        var known = voters.byPhone(hash);
        if (known.isEmpty()) {
            var voter = mine.orElseGet(() -> voters.insert(now));
            if (!voters.insertPhone(hash, voter)) {
                throw new IllegalStateException("the voter of a number that was free changed");
            }
            voters.assign(voter, party);
            return true;
        }
        if (mine.isPresent()) {
            return mine.equals(known);
        }
        return returns(party, known.get());
    }

    /// Comes back after an erasure, unless the voter lives on under another number.
    private boolean returns(PartyId party, VoterId voter) {
        voters.lock(voter);
        if (voters.party(voter).isPresent()) {
            return false;
        }
        voters.assign(voter, party);
        return true;
    }

    private Proof join(PartyId nameless, PartyId person, Instant now) {
        accounts.move(nameless, person);
        consents.move(nameless, person);
        parties.join(nameless, person);
        outbox.move(nameless, person);
        events.publishEvent(new PartyJoined(nameless, person, now));
        return new Joined(residents.find(person).orElseThrow().name());
    }
}
