package city.okno.testing;

import city.okno.delivery.Address;
import city.okno.resident.Party;
import city.okno.resident.Reach;
import city.okno.resident.Residents;
import city.okno.resident.VoterId;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.testing.leak.Planted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Residents in memory, for tests of modules that only ask who somebody is.
public final class Townspeople implements Residents {

    private final Map<Long, Townsman> all = new ConcurrentSkipListMap<>();

    private static final class Townsman {
        private final List<Address> accounts = new ArrayList<>();
        private final Set<Role> roles = EnumSet.of(Role.RESIDENT);
        private @Nullable Phone phone;
        private @Nullable String name;
        private String language = "ru";
    }

    /// Somebody with these chats, the one used last first.
    public PartyId stranger(Address... accounts) {
        var id = all.size() + 1L;
        var one = new Townsman();
        one.accounts.addAll(List.of(accounts));
        all.put(id, one);
        return new PartyId(id);
    }

    /// Somebody who is registered and has proved a number.
    public PartyId person(String name, String phone, Address... accounts) {
        Planted.one(name);
        var party = stranger(accounts);
        get(party).name = name;
        get(party).phone = new Phone(phone);
        return party;
    }

    public void prove(PartyId party, Phone phone) {
        get(party).phone = phone;
    }

    public void give(PartyId party, Role role) {
        get(party).roles.add(role);
    }

    private Townsman get(PartyId party) {
        return all.get(party.value());
    }

    @Override
    public Optional<PartyId> known(Address account) {
        return all.entrySet().stream()
                .filter(it -> it.getValue().accounts.contains(account))
                .map(it -> new PartyId(it.getKey()))
                .findFirst();
    }

    @Override
    public PartyId partyOf(Address account, @Nullable String language, Instant now) {
        return known(account).orElseGet(() -> stranger(account));
    }

    @Override
    public Party lock(PartyId party) {
        return find(party).orElseThrow();
    }

    @Override
    public Optional<Party> find(PartyId party) {
        return Optional.ofNullable(get(party))
                .map(it ->
                        new Party(party, it.language, true, it.name, it.phone != null, it.roles));
    }

    @Override
    public Set<PartyId> usedSince(Collection<PartyId> parties, Instant since) {
        return Set.of();
    }

    @Override
    public void used(Address account, Instant now) {
        var accounts = get(partyOf(account, null, now)).accounts;
        accounts.remove(account);
        accounts.addFirst(account);
    }

    @Override
    public List<Address> accounts(PartyId party) {
        return List.copyOf(get(party).accounts);
    }

    @Override
    public void vouch(PartyId party, Phone phone, Instant now) {}

    @Override
    public Map<PartyId, Phone> phones(Collection<PartyId> parties) {
        return parties.stream()
                .filter(party -> get(party).phone != null)
                .collect(Collectors.toMap(Function.identity(), party -> get(party).phone));
    }

    @Override
    public long registeredWithout(Collection<ChannelKind> messengers) {
        return all.values().stream()
                .filter(one -> one.name != null && one.phone != null)
                .filter(one ->
                        one.accounts.stream()
                                .noneMatch(account -> messengers.contains(account.channel())))
                .count();
    }

    @Override
    public Map<Phone, PartyId> owners(Collection<Phone> phones) {
        return all.entrySet().stream()
                .filter(it -> it.getValue().phone != null)
                .filter(it -> phones.contains(it.getValue().phone))
                .collect(
                        Collectors.toMap(
                                it -> it.getValue().phone,
                                it -> new PartyId(it.getKey()),
                                (first, _) -> first));
    }

    @Override
    public Optional<VoterId> voter(PartyId party) {
        return phone(party).map(_ -> new VoterId(party.value()));
    }

    @Override
    public List<PartyId> holding(Role role) {
        return all.entrySet().stream()
                .filter(it -> it.getValue().roles.contains(role))
                .map(it -> new PartyId(it.getKey()))
                .toList();
    }

    @Override
    public long registered() {
        return registered(new PartyId(0), Integer.MAX_VALUE).size();
    }

    @Override
    public List<PartyId> registered(PartyId after, int limit) {
        return all.entrySet().stream()
                .filter(it -> it.getValue().name != null)
                .map(it -> new PartyId(it.getKey()))
                .filter(it -> it.value() > after.value())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<PartyId, Reach> reach(Collection<PartyId> parties) {
        return parties.stream()
                .filter(party -> all.containsKey(party.value()))
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                party ->
                                        new Reach(
                                                get(party).language,
                                                List.copyOf(get(party).accounts))));
    }

    @Override
    public void chooseLanguage(PartyId party, String language) {
        get(party).language = language;
    }

    @Override
    public String phoneHash(Phone phone) {
        return "%064x".formatted(phone.e164().hashCode());
    }

    @Override
    public Set<Role> roles(PartyId party) {
        var roles = EnumSet.copyOf(get(party).roles);
        roles.remove(Role.RESIDENT);
        return roles;
    }
}
