package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.MessageSeen;
import city.okno.delivery.Outbox;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredOutbox implements Outbox {

    /// Letters whose writer does not say when they stop to make sense.
    private static final Duration LIFE = Duration.ofDays(1);

    private final LetterRepository letters;
    private final BulkRepository bulk;
    private final ButtonRepository buttons;
    private final SuppressionRepository suppressions;
    private final Endings endings;
    private final Closures closures;
    private final Tokens tokens;
    private final ObjectProvider<Channel> channels;
    private final ApplicationEventPublisher events;

    StoredOutbox(
            LetterRepository letters,
            BulkRepository bulk,
            ButtonRepository buttons,
            SuppressionRepository suppressions,
            Endings endings,
            Closures closures,
            Tokens tokens,
            ObjectProvider<Channel> channels,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.bulk = bulk;
        this.buttons = buttons;
        this.suppressions = suppressions;
        this.endings = endings;
        this.closures = closures;
        this.tokens = tokens;
        this.channels = channels;
        this.events = events;
    }

    @Override
    public LetterId put(Letter letter, Instant now) {
        var ids =
                Parts.of(letter).stream()
                        .map(part ->
                                letters.insert(
                                        part, notBefore(letter, now), expiresAt(letter, now), now))
                        .toList();
        var place = 0;
        for (var option : letter.message().options()) {
            buttons.insert(ids.getLast(), ++place, tokens.next(), option);
        }
        events.publishEvent(new LetterPut(letter.to().channel()));
        return ids.getLast();
    }

    private static Instant notBefore(Letter letter, Instant now) {
        return Objects.requireNonNullElse(letter.notBefore(), now);
    }

    private static Instant expiresAt(Letter letter, Instant now) {
        return Objects.requireNonNullElse(letter.expiresAt(), notBefore(letter, now).plus(LIFE));
    }

    @Override
    public List<LetterId> putAll(List<Letter> many, Instant now) {
        if (many.isEmpty()) {
            return List.of();
        }
        var parts = many.stream().map(Parts::of).toList();
        var ids = last(parts, insert(parts.stream().flatMap(List::stream).toList(), now));
        var all = new ArrayList<BulkRepository.NewButton>();
        for (var letter = 0; letter < many.size(); letter++) {
            var place = 0;
            for (var option : many.get(letter).message().options()) {
                all.add(
                        new BulkRepository.NewButton(
                                ids.get(letter), ++place, tokens.next(), option));
            }
        }
        if (!all.isEmpty()) {
            bulk.insertButtons(all);
        }
        many.stream()
                .map(letter -> letter.to().channel())
                .distinct()
                .forEach(lane -> events.publishEvent(new LetterPut(lane)));
        return ids;
    }

    private List<LetterId> insert(List<Letter> parts, Instant now) {
        return bulk.insert(
                parts,
                parts.stream().map(part -> notBefore(part, now)).toList(),
                parts.stream().map(part -> expiresAt(part, now)).toList(),
                now);
    }

    /// Of each letter's parts the last one's id.
    private static List<LetterId> last(List<List<Letter>> parts, List<LetterId> all) {
        var last = new ArrayList<LetterId>();
        var place = 0;
        for (var letter : parts) {
            place += letter.size();
            last.add(all.get(place - 1));
        }
        return last;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<Address> blocked(Collection<Address> addresses) {
        var blocked = new HashSet<Address>();
        addresses.stream()
                .collect(Collectors.groupingBy(Address::channel))
                .forEach((channel, some) -> {
                    var values = some.stream().map(Address::value).distinct().toList();
                    suppressions
                            .among(channel, values)
                            .forEach(value -> blocked.add(new Address(channel, value)));
                });
        return blocked;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean carries(ChannelKind kind) {
        return channels.stream().anyMatch(channel -> channel.kind() == kind);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean reaches(Address address) {
        return channels.stream()
                .anyMatch(
                        channel -> channel.kind() == address.channel() && channel.reaches(address));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isOpen(ChannelKind channel, Instant now) {
        return closures.until(channel, now).isEmpty();
    }

    @Override
    public boolean lock(LetterId letter) {
        return letters.lockUnsent(letter);
    }

    @Override
    public boolean withdraw(LetterId letter, Instant now) {
        return endings.withdraw(letter, now);
    }

    @Override
    public List<LetterId> withdrawAll(Collection<LetterId> some, Instant now) {
        return letters.unsent(some).stream()
                .filter(letter -> endings.withdraw(letter, now))
                .toList();
    }

    @Override
    public int supersede(String supersedeKey, Instant now) {
        return supersedeAll(List.of(supersedeKey), now);
    }

    @Override
    public int supersedeAll(Collection<String> supersedeKeys, Instant now) {
        return endings.drop(letters.unsentUnder(supersedeKeys), "superseded", now);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Button> button(String token, PartyId party) {
        return SharedToken.parse(token)
                .map(shared -> buttons.find(shared, party))
                .orElseGet(() -> buttons.find(token, party));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> answer(Address from, int place) {
        return buttons.underLatest(from, place);
    }

    @Override
    public void seen(LetterId letter, Instant now) {
        for (var seen : letters.markSeen(letter, now)) {
            events.publishEvent(new MessageSeen(seen.id(), seen.owner(), now));
        }
    }

    @Override
    public void signOfLife(Address from) {
        suppressions.delete(from);
    }

    @Override
    public void move(PartyId from, PartyId to) {
        letters.move(from, to);
    }

    @Override
    public void forget(PartyId party, Instant now) {
        endings.drop(letters.unsent(party), "erased", now);
        suppressions.delete(party);
        buttons.delete(party);
        letters.redact(party, now);
    }
}
