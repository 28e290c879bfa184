package city.okno.testing;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outbox;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// An outbox that only remembers what was done to it, for tests of modules that write letters.
public final class LetterBox implements Outbox {

    /// The messengers that are on.
    public final Set<ChannelKind> channels = EnumSet.allOf(ChannelKind.class);

    public final List<Letter> letters = new CopyOnWriteArrayList<>();
    public final List<Move> moves = new CopyOnWriteArrayList<>();
    public final List<String> superseded = new CopyOnWriteArrayList<>();
    public final List<PartyId> forgotten = new CopyOnWriteArrayList<>();

    /// The messengers that were told to wait.
    public final Set<ChannelKind> closed = EnumSet.noneOf(ChannelKind.class);

    public final List<LetterId> withdrawn = new CopyOnWriteArrayList<>();

    /// Those that cannot be withdrawn any more.
    public final Set<LetterId> gone = ConcurrentHashMap.newKeySet();

    public final Set<Address> blocked = ConcurrentHashMap.newKeySet();

    public record Move(PartyId from, PartyId to) {}

    /// The number of a letter is its place in [#letters], from 1.
    @Override
    public synchronized LetterId put(Letter letter, Instant now) {
        letters.add(letter);
        return new LetterId(letters.size());
    }

    @Override
    public List<LetterId> putAll(List<Letter> many, Instant now) {
        return many.stream().map(letter -> put(letter, now)).toList();
    }

    @Override
    public Set<Address> blocked(Collection<Address> addresses) {
        return addresses.stream().filter(blocked::contains).collect(Collectors.toSet());
    }

    @Override
    public boolean reaches(Address address) {
        return carries(address.channel());
    }

    @Override
    public Optional<String> answer(Address from, int place) {
        return Optional.empty();
    }

    @Override
    public boolean carries(ChannelKind channel) {
        return channels.contains(channel);
    }

    @Override
    public boolean isOpen(ChannelKind channel, Instant now) {
        return !closed.contains(channel);
    }

    @Override
    public boolean lock(LetterId letter) {
        return !gone.contains(letter) && !withdrawn.contains(letter);
    }

    @Override
    public boolean withdraw(LetterId letter, Instant now) {
        return !gone.contains(letter) && withdrawn.add(letter);
    }

    @Override
    public List<LetterId> withdrawAll(Collection<LetterId> some, Instant now) {
        return some.stream().filter(letter -> withdraw(letter, now)).toList();
    }

    @Override
    public int supersede(String supersedeKey, Instant now) {
        return supersedeAll(List.of(supersedeKey), now);
    }

    @Override
    public int supersedeAll(Collection<String> supersedeKeys, Instant now) {
        superseded.addAll(supersedeKeys);
        return 0;
    }

    @Override
    public Optional<Button> button(String token, PartyId party) {
        return Optional.empty();
    }

    @Override
    public void seen(LetterId letter, Instant now) {}

    @Override
    public void signOfLife(Address from) {}

    @Override
    public void move(PartyId from, PartyId to) {
        moves.add(new Move(from, to));
    }

    @Override
    public void forget(PartyId party, Instant now) {
        forgotten.add(party);
    }
}
