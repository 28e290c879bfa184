package city.okno.poll.news;

import city.okno.notice.BroadcastId;
import city.okno.notice.Broadcasts;
import city.okno.poll.Poll;
import city.okno.poll.PollAsked;
import city.okno.poll.PollChanged;
import city.okno.poll.PollEnded;
import city.okno.poll.PollId;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.poll.Results.Publication;
import city.okno.poll.news.NewsRepository.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells people of polls by broadcasts: each edition of a question once, and what came of it once.
/// The poll's row is held meanwhile, so that nobody ends or changes the poll between a look at it
/// and the start of the broadcast.
@Component
class PollNews {

    private final NewsRepository news;
    private final Polls polls;
    private final Results results;
    private final Broadcasts broadcasts;
    private final QuestionNews question;
    private final ResultNews result;

    PollNews(
            NewsRepository news,
            Polls polls,
            Results results,
            Broadcasts broadcasts,
            QuestionNews question,
            ResultNews result) {
        this.news = news;
        this.polls = polls;
        this.results = results;
        this.broadcasts = broadcasts;
        this.question = question;
        this.result = result;
    }

    @EventListener
    void on(PollAsked event) {
        ask(event.poll(), event.at());
    }

    /// Nobody has answered yet. Who was told the old question today hears the new one tomorrow.
    @EventListener
    void on(PollChanged event) {
        cancel(event.poll(), event.at());
        ask(event.poll(), event.at());
    }

    @EventListener
    void on(PollEnded event) {
        cancel(event.poll(), event.at());
    }

    private void cancel(PollId poll, Instant now) {
        news.asking(poll).forEach(broadcast -> broadcasts.cancel(broadcast, now));
    }

    /// Inside a transaction. Does nothing for a poll that is not open or was told.
    void ask(PollId id, Instant now) {
        polls.hold(id)
                .filter(poll -> poll.state(now) == PollState.OPEN)
                .filter(poll -> !news.isTold(id, Subject.QUESTION, poll.edition()))
                .ifPresent(poll ->
                        told(
                                poll,
                                Subject.QUESTION,
                                broadcasts.start(question.of(poll), now),
                                now));
    }

    /// Inside a transaction. Does nothing while the result cannot be told.
    void tellResult(PollId id, Instant now) {
        polls.hold(id)
                .filter(poll -> poll.content().resultTold())
                .filter(poll -> !news.isTold(id, Subject.RESULT, poll.edition()))
                .ifPresent(poll -> tellResult(poll, now));
    }

    private void tellResult(Poll poll, Instant now) {
        switch (results.publication(poll, now)) {
            case Publication.Ready ready -> {
                var broadcast = broadcasts.start(result.of(poll, ready, now), now);
                told(poll, Subject.RESULT, broadcast, now);
            }
            case Publication.Nothing() -> told(poll, Subject.RESULT, null, now);
            case Publication.NotYet() -> {}
        }
    }

    private void told(Poll poll, Subject subject, @Nullable BroadcastId broadcast, Instant now) {
        news.insert(poll.id(), subject, poll.edition(), broadcast, now);
    }
}
