package city.okno.notice.telling;

import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterReported;
import city.okno.delivery.MessageSeen;
import city.okno.notice.NoticeId;
import city.okno.notice.NoticeMoved;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells others that something became of notices: once for each in a transaction, just before it
/// commits, when everybody has noted their part.
@Component
class NoticeNews {

    private final StatusRepository statuses;
    private final ApplicationEventPublisher events;

    NoticeNews(StatusRepository statuses, ApplicationEventPublisher events) {
        this.statuses = statuses;
        this.events = events;
    }

    @EventListener
    void on(LetterEnded event) {
        moved(event.owner(), event.at());
    }

    @EventListener
    void on(LetterReported event) {
        moved(event.owner(), event.at());
    }

    @EventListener
    void on(MessageSeen event) {
        moved(event.owner(), event.at());
    }

    private void moved(String owner, Instant now) {
        if (Envelopes.isOurs(owner)) {
            moved(Envelopes.notice(owner), now);
        }
    }

    /// Inside a transaction.
    void moved(NoticeId notice, Instant now) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Moved known) {
            known.at.put(notice, now);
            return;
        }
        var moved = new Moved();
        moved.at.put(notice, now);
        TransactionSynchronizationManager.bindResource(this, moved);
        TransactionSynchronizationManager.registerSynchronization(moved);
    }

    private final class Moved implements TransactionSynchronization {

        private final Map<NoticeId, Instant> at = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            statuses.origins(at.keySet())
                    .forEach(it ->
                            events.publishEvent(
                                    new NoticeMoved(
                                            it.notice(),
                                            it.sender(),
                                            it.key(),
                                            at.getOrDefault(it.notice(), Instant.EPOCH))));
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(NoticeNews.this);
        }
    }
}
