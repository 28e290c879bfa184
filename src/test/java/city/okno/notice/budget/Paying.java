package city.okno.notice.budget;

import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outbox;
import city.okno.notice.Postage;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Postage for tests of others: everybody has as much as they need, until nobody has anything.
public final class Paying implements Postage {

    public boolean usedUp;
    private final Outbox outbox;

    public Paying(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Optional<LetterId>> putAll(List<Stamped> letters, Instant now) {
        return letters.stream().map(it -> put(it.letter(), now)).toList();
    }

    private Optional<LetterId> put(Letter letter, Instant now) {
        return usedUp && letter.to().channel() == ChannelKind.SMS
                ? Optional.empty()
                : Optional.of(outbox.put(letter, now));
    }

    @Override
    public void giveBack(LetterId letter) {}
}
