package city.okno.testing;

import city.okno.delivery.MailingId;
import city.okno.delivery.Mailings;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Mailings without letters, that only remember what was done to them.
public final class MailingBox implements Mailings {

    public final Set<MailingId> held = new HashSet<>();
    public final Set<MailingId> over = new HashSet<>();
    private final AtomicLong last = new AtomicLong();

    @Override
    public MailingId open(Instant now) {
        return new MailingId(last.incrementAndGet());
    }

    @Override
    public void hold(MailingId mailing) {
        held.add(mailing);
    }

    @Override
    public void release(MailingId mailing) {
        held.remove(mailing);
    }

    @Override
    public void cancel(MailingId mailing) {
        over.add(mailing);
    }

    @Override
    public void close(MailingId mailing) {
        over.add(mailing);
    }

    @Override
    public boolean isOver(MailingId mailing) {
        return over.contains(mailing);
    }

    @Override
    public boolean isBusy(MailingId mailing) {
        return false;
    }

    @Override
    public int queued(MailingId mailing, ChannelKind lane) {
        return 0;
    }

    @Override
    public Map<ChannelKind, Tally> tally(MailingId mailing) {
        return Map.of();
    }
}
