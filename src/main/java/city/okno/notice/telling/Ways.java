package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.notice.Wish;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import city.okno.storage.KeyedHash;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How a person is reached: the messenger they chose, the chat used last, the other chats, and at
/// the end an SMS, for broadcasts only where their budget pays; before all where letters leave now.
@Component
public class Ways {

    private final Outbox outbox;
    private final KeyedHash hash;

    Ways(Outbox outbox, KeyedHash hash) {
        this.outbox = outbox;
        this.hash = hash;
    }

    /// All of them, the best first.
    ///
    /// @param accounts of the reader, the one used last first
    /// @param phone which the notice is for, or which its reader proved
    Stream<Address> of(
            StoredNotice notice, List<Address> accounts, Optional<Phone> phone, Wish wish) {
        boolean paid = notice.mailing() == null || notice.department() != null;
        return Stream.concat(
                        accounts.stream(),
                        phone.stream()
                                .filter(Phone::getsSms)
                                .map(number -> new Address(ChannelKind.SMS, number.e164())))
                .filter(address -> paid || address.channel() != ChannelKind.SMS)
                .filter(address -> wish.allows(address.channel()))
                .sorted(Comparator.comparing(address -> address.channel() != wish.first()))
                .filter(outbox::reaches);
    }

    /// As the ways that were tried are kept.
    public String hash(Address address) {
        return hash.of("address", address.channel().code() + " " + address.value());
    }
}
