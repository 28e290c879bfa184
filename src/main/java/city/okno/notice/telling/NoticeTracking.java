package city.okno.notice.telling;

import city.okno.delivery.LetterId;
import city.okno.delivery.LetterTrace;
import city.okno.delivery.LetterTraces;
import city.okno.notice.NoticeId;
import city.okno.notice.NoticeStatus;
import city.okno.notice.NoticeStatus.Attempt;
import city.okno.notice.Tracking;
import city.okno.notice.telling.StatusRepository.Rung;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class NoticeTracking implements Tracking {

    private final StatusRepository statuses;
    private final NoticeSending sending;
    private final LetterTraces letters;

    NoticeTracking(StatusRepository statuses, NoticeSending sending, LetterTraces letters) {
        this.statuses = statuses;
        this.sending = sending;
        this.letters = letters;
    }

    @Override
    public Optional<NoticeStatus> status(NoticeId notice) {
        return statuses.find(notice)
                .map(row ->
                        new NoticeStatus(
                                row.standing(),
                                row.reason(),
                                row.toldAt(),
                                row.dueAt(),
                                row.expiresAt(),
                                row.endedAt(),
                                attempts(statuses.rungs(notice))));
    }

    private List<Attempt> attempts(List<Rung> rungs) {
        Map<LetterId, LetterTrace> traces =
                letters.of(rungs.stream().map(Rung::letter).toList()).stream()
                        .collect(Collectors.toMap(LetterTrace::letter, Function.identity()));
        return rungs.stream().map(rung -> attempt(rung, traces.get(rung.letter()))).toList();
    }

    private static Attempt attempt(Rung rung, @Nullable LetterTrace trace) {
        return trace == null
                ? new Attempt(rung.channel(), null, "", rung.at())
                : new Attempt(
                        rung.channel(),
                        trace.step().name().toLowerCase(Locale.ROOT),
                        trace.reason(),
                        trace.at());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(NoticeId notice, Instant now) {
        sending.end(notice, Ending.CANCELLED, "cancelled", now);
    }
}
