package city.okno.document;

import city.okno.document.DocumentTold.Result;
import city.okno.notice.NoticeMoved;
import city.okno.notice.NoticeStatus;
import city.okno.notice.Tracking;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says of which document a notice was about which something became.
@Component
class DocumentNews {

    private final CaseRepository cases;
    private final Tracking tracking;
    private final ApplicationEventPublisher events;

    DocumentNews(CaseRepository cases, Tracking tracking, ApplicationEventPublisher events) {
        this.cases = cases;
        this.tracking = tracking;
        this.events = events;
    }

    @EventListener
    void on(NoticeMoved moved) {
        if (moved.sender().equals(Reminders.SENDER)) {
            tracking.status(moved.notice())
                    .flatMap(DocumentNews::result)
                    .ifPresent(result -> publish(moved, result));
        }
    }

    private void publish(NoticeMoved moved, Result result) {
        cases.find(Reminders.document(moved.key()))
                .ifPresent(it ->
                        events.publishEvent(
                                new DocumentTold(
                                        it.sender(), it.number(), moved.notice(), result)));
    }

    private static Optional<Result> result(NoticeStatus status) {
        return switch (status.standing()) {
            case ACTIVE -> status.hasLeft() ? Optional.of(Result.TOLD) : Optional.empty();
            case DELIVERED, UNCONFIRMED -> Optional.of(Result.TOLD);
            case READ -> Optional.of(Result.CONFIRMED);
            case FAILED, EXPIRED, SUPPRESSED -> Optional.of(Result.NOT_TOLD);
            case WAITING, CANCELLED, SUPERSEDED -> Optional.empty();
        };
    }
}
