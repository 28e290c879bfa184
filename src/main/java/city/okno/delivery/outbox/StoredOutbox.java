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
import java.util.Objects;
import java.util.Optional;
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
    private final ButtonRepository buttons;
    private final SuppressionRepository suppressions;
    private final Endings endings;
    private final Tokens tokens;
    private final ObjectProvider<Channel> channels;
    private final ApplicationEventPublisher events;

    StoredOutbox(
            LetterRepository letters,
            ButtonRepository buttons,
            SuppressionRepository suppressions,
            Endings endings,
            Tokens tokens,
            ObjectProvider<Channel> channels,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.buttons = buttons;
        this.suppressions = suppressions;
        this.endings = endings;
        this.tokens = tokens;
        this.channels = channels;
        this.events = events;
    }

    @Override
    public LetterId put(Letter letter, Instant now) {
        var notBefore = Objects.requireNonNullElse(letter.notBefore(), now);
        var expiresAt = Objects.requireNonNullElse(letter.expiresAt(), notBefore.plus(LIFE));
        var id = letters.insert(letter, notBefore, expiresAt, now);
        var place = 0;
        for (var option : letter.message().options()) {
            buttons.insert(id, ++place, tokens.next(), option);
        }
        events.publishEvent(new LetterPut(letter.to().channel()));
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean carries(ChannelKind kind) {
        return channels.stream().anyMatch(channel -> channel.kind() == kind);
    }

    @Override
    public int supersede(String supersedeKey, Instant now) {
        return endings.drop(letters.unsent(supersedeKey), "superseded", now);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Button> button(String token, PartyId party) {
        return buttons.find(token, party);
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
