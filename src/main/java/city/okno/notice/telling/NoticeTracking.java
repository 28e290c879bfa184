package city.okno.notice.telling;

import city.okno.delivery.LetterId;
import city.okno.delivery.LetterTrace;
import city.okno.delivery.LetterTraces;
import city.okno.delivery.Outbox;
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
    private final NoticeRepository notices;
    private final LetterTraces letters;
    private final Outbox outbox;

    NoticeTracking(
            StatusRepository statuses,
            NoticeRepository notices,
            LetterTraces letters,
            Outbox outbox) {
        this.statuses = statuses;
        this.notices = notices;
        this.letters = letters;
        this.outbox = outbox;
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

    /// Letters first and the notice after them, as delivery does when a letter ends. Afterwards the
    /// notice is locked and has ended; a letter that was put in between is taken back too.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(NoticeId notice, Instant now) {
        var before = withdraw(notice, 0, now);
        if (notices.end(notice, Ending.CANCELLED, "cancelled", now)) {
            withdraw(notice, before, now);
        }
    }

    /// @param known how many letters were seen to before
    private int withdraw(NoticeId notice, int known, Instant now) {
        var rungs = statuses.rungs(notice);
        rungs.stream().skip(known).forEach(rung -> outbox.withdraw(rung.letter(), now));
        return rungs.size();
    }
}
