package city.okno.delivery.outbox;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.MailingId;
import city.okno.delivery.Mailings;
import city.okno.planning.Planners;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredMailings implements Mailings {

    private final MailingRepository mailings;
    private final Runnable somethingToDrop;

    @Autowired
    StoredMailings(MailingRepository mailings, Planners planners) {
        this(mailings, () -> planners.wake(CancelledLettersPlanner.NAME));
    }

    StoredMailings(MailingRepository mailings, Runnable somethingToDrop) {
        this.mailings = mailings;
        this.somethingToDrop = somethingToDrop;
    }

    @Override
    public MailingId open(Instant now) {
        return mailings.insert(now);
    }

    @Override
    public void hold(MailingId mailing) {
        mailings.set(mailing, MailingState.HELD);
    }

    @Override
    public void release(MailingId mailing) {
        mailings.set(mailing, MailingState.OPEN);
    }

    @Override
    public void cancel(MailingId mailing) {
        mailings.set(mailing, MailingState.CANCELLED);
        somethingToDrop.run();
    }

    @Override
    public void close(MailingId mailing) {
        mailings.set(mailing, MailingState.CLOSED);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isOver(MailingId mailing) {
        return mailings.isOver(mailing.value());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isBusy(MailingId mailing) {
        return Stream.of(ChannelKind.values()).anyMatch(lane -> mailings.isBusy(mailing, lane));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int queued(MailingId mailing, ChannelKind lane) {
        return mailings.queued(mailing, lane);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<ChannelKind, Tally> tally(MailingId mailing) {
        return mailings.counts(mailing).stream()
                .collect(
                        Collectors.groupingBy(
                                MailingRepository.Count::lane,
                                () -> new EnumMap<>(ChannelKind.class),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), StoredMailings::tally)));
    }

    private static Tally tally(List<MailingRepository.Count> counts) {
        var waiting = 0;
        var ended = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var count : counts) {
            switch (count.state()) {
                case QUEUED, LEASED -> waiting += count.letters();
                case SENT -> ended.put(Outcome.SENT, count.letters());
                case REJECTED -> ended.put(Outcome.REJECTED, count.letters());
                case DROPPED -> ended.put(Outcome.DROPPED, count.letters());
                case UNKNOWN -> ended.put(Outcome.UNKNOWN, count.letters());
            }
        }
        return new Tally(waiting, ended);
    }
}
