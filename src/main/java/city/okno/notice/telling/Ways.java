package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.notice.Preferences;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.storage.KeyedHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a person is reached: the messenger they chose, the chat used last, the other chats, and at
/// the end an SMS, which is too dear for broadcasts; before all where letters leave now.
@Component
public class Ways {

    private final Residents residents;
    private final Preferences preferences;
    private final Outbox outbox;
    private final RungRepository rungs;
    private final KeyedHash hash;

    Ways(
            Residents residents,
            Preferences preferences,
            Outbox outbox,
            RungRepository rungs,
            KeyedHash hash) {
        this.residents = residents;
        this.preferences = preferences;
        this.outbox = outbox;
        this.rungs = rungs;
        this.hash = hash;
    }

    /// The first way that was not tried; empty when there is none.
    Optional<Address> next(StoredNotice notice, Instant now) {
        return open(notice, now).or(() -> untried(notice).findFirst());
    }

    /// The first way that was not tried and whose lane was not told to wait for long.
    Optional<Address> open(StoredNotice notice, Instant now) {
        return untried(notice).filter(address -> outbox.isOpen(address.channel(), now)).findFirst();
    }

    private Stream<Address> untried(StoredNotice notice) {
        var tried = rungs.tried(notice.id());
        var wish = preferences.of(notice.to(), notice.category());
        var sms = notice.mailing() == null ? sms(notice) : Stream.<Address>empty();
        return Stream.concat(chats(notice), sms)
                .filter(address -> wish.allows(address.channel()))
                .sorted(Comparator.comparing(address -> address.channel() != wish.first()))
                .filter(outbox::reaches)
                .filter(address -> !tried.contains(hash(address)));
    }

    /// As the ways that were tried are kept.
    public String hash(Address address) {
        return hash.of("address", address.channel().code() + " " + address.value());
    }

    private Stream<Address> chats(StoredNotice notice) {
        var party = notice.party();
        return party == null ? Stream.empty() : residents.accounts(party).stream();
    }

    private Stream<Address> sms(StoredNotice notice) {
        return Optional.ofNullable(notice.phone())
                .or(() -> proved(notice.party()))
                .filter(Phone::getsSms)
                .map(phone -> new Address(ChannelKind.SMS, phone.e164()))
                .stream();
    }

    private Optional<Phone> proved(@Nullable PartyId party) {
        return party == null ? Optional.empty() : residents.phone(party);
    }
}
