package city.okno.resident.person;

import city.okno.delivery.Address;
import city.okno.resident.Party;
import city.okno.resident.Reach;
import city.okno.resident.Residents;
import city.okno.resident.VoterId;
import city.okno.resident.code.Vouches;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// [Residents] over the module's tables.
@Component
class ResidentDirectory implements Residents {

    private final AccountRepository accounts;
    private final PartyRepository parties;
    private final ReachRepository reaches;
    private final PhoneRepository phones;
    private final VoterRepository voters;
    private final RoleRepository roles;
    private final Vouches vouches;
    private final KeyedHash hash;
    private final List<String> languages;

    ResidentDirectory(
            AccountRepository accounts,
            PartyRepository parties,
            ReachRepository reaches,
            PhoneRepository phones,
            VoterRepository voters,
            RoleRepository roles,
            Vouches vouches,
            KeyedHash hash,
            OknoSettings settings) {
        this.accounts = accounts;
        this.parties = parties;
        this.reaches = reaches;
        this.phones = phones;
        this.voters = voters;
        this.roles = roles;
        this.vouches = vouches;
        this.hash = hash;
        this.languages = settings.languages();
    }

    @Override
    public PartyId partyOf(Address account, @Nullable String language, Instant now) {
        var owner = accounts.owner(account);
        if (owner.isEmpty()) {
            return welcome(account, language, now);
        }
        if (language != null && !language.equals(owner.get().language())) {
            accounts.speaks(account, language);
        }
        return owner.get().party();
    }

    @Override
    public Optional<PartyId> known(Address account) {
        return accounts.owner(account).map(AccountRepository.Owner::party);
    }

    private PartyId welcome(Address account, @Nullable String language, Instant now) {
        var party = parties.insert(now);
        if (accounts.insert(account, party, language, now)) {
            return party;
        }
        parties.delete(party);
        return accounts.owner(account).orElseThrow().party();
    }

    @Override
    public Party lock(PartyId party) {
        if (!parties.lock(party)) {
            throw new IllegalArgumentException("no party " + party.value());
        }
        return find(party).orElseThrow();
    }

    @Override
    public Optional<Party> find(PartyId party) {
        return parties.find(party).map(row -> party(party, row));
    }

    private Party party(PartyId id, PartyRepository.Row row) {
        var all = EnumSet.of(Role.RESIDENT);
        all.addAll(row.roles());
        return new Party(
                id,
                language(row.chosen(), row.spoken()),
                row.chosen() != null,
                row.name(),
                row.person(),
                all);
    }

    /// Chosen by the person, else what the messenger says, else the first of the city's.
    private String language(@Nullable String chosen, @Nullable String spoken) {
        if (chosen != null && languages.contains(chosen)) {
            return chosen;
        }
        return spoken != null && languages.contains(spoken) ? spoken : languages.getFirst();
    }

    @Override
    public void used(Address account, Instant now) {
        accounts.used(account, now);
    }

    @Override
    public Set<PartyId> usedSince(Collection<PartyId> some, Instant since) {
        return accounts.usedSince(some, since);
    }

    @Override
    public List<Address> accounts(PartyId party) {
        return accounts.of(party);
    }

    @Override
    public void vouch(PartyId party, Phone phone, Instant now) {
        vouches.vouch(party, phoneHash(phone), now);
    }

    @Override
    public Map<PartyId, Phone> phones(Collection<PartyId> some) {
        return phones.of(some);
    }

    @Override
    public Map<Phone, PartyId> owners(Collection<Phone> some) {
        return phones.owners(some);
    }

    @Override
    public Optional<VoterId> voter(PartyId party) {
        return voters.of(party);
    }

    @Override
    public List<PartyId> holding(Role role) {
        return roles.holding(role);
    }

    @Override
    public long registered() {
        return parties.registered();
    }

    @Override
    public long registeredWithout(Collection<ChannelKind> messengers) {
        return parties.registeredWithout(messengers);
    }

    @Override
    public List<PartyId> registered(PartyId after, int limit) {
        return parties.registered(after, limit);
    }

    @Override
    public Map<PartyId, Reach> reach(Collection<PartyId> some) {
        var reach = new HashMap<PartyId, Reach>();
        if (!some.isEmpty()) {
            reaches.of(some)
                    .forEach((party, row) ->
                            reach.put(
                                    party,
                                    new Reach(
                                            language(
                                                    row.chosen(),
                                                    row.spoken().stream().findFirst().orElse(null)),
                                            row.accounts())));
        }
        return reach;
    }

    @Override
    public void chooseLanguage(PartyId party, String language) {
        if (!languages.contains(language)) {
            throw new IllegalArgumentException("not one of okno.languages: " + language);
        }
        parties.choose(party, language);
    }

    @Override
    public String phoneHash(Phone phone) {
        return hash.of("phone", phone.e164());
    }

    @Override
    public Set<Role> roles(PartyId party) {
        return Set.copyOf(roles.of(party));
    }
}
