package city.okno.poll.result;

import city.okno.poll.Answers;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// [Results]: the one place that decides who may see them.
@Component
class ResultDesk implements Results {

    private final TallyRepository tallies;
    private final Answers answers;
    private final Polls polls;

    ResultDesk(TallyRepository tallies, Answers answers, Polls polls) {
        this.tallies = tallies;
        this.answers = answers;
        this.polls = polls;
    }

    /// Whether somebody may see what was answered.
    private enum Sight {
        FREE,
        /// Nobody may before the poll closes.
        HIDDEN,
        /// The person may after answering.
        AFTER_ANSWERING,
        NEVER
    }

    private Sight sight(Poll poll, Reader reader, Instant now) {
        var state = poll.state(now);
        if (state == PollState.CANCELLED
                || !(reader.moderator() || polls.asks(poll, reader.party()))) {
            return Sight.NEVER;
        }
        if (state == PollState.CLOSED) {
            return Sight.FREE;
        }
        if (poll.content().hidden()) {
            return Sight.HIDDEN;
        }
        var answered = answers.of(poll.id(), reader.party()).isPresent();
        return reader.moderator() || answered ? Sight.FREE : Sight.AFTER_ANSWERING;
    }

    @Override
    public Found of(Poll poll, Reader reader, Instant now) {
        var answered = answers.count(poll.id());
        var until = poll.content().closes();
        return switch (sight(poll, reader, now)) {
            case NEVER -> new Found.Gone();
            case HIDDEN -> new Found.Hidden(answered, until);
            case AFTER_ANSWERING -> new Found.AfterAnswering(answered, until);
            case FREE -> found(poll, answered);
        };
    }

    private Found found(Poll poll, int answered) {
        if (poll.form() instanceof Form.ShortText) {
            return new Found.OnlyWords(answered);
        }
        return answered < FEWEST
                ? new Found.TooFew(answered)
                : new Found.Shown(tallies.tally(poll, answered));
    }

    @Override
    public Texts texts(Poll poll, Reader reader, @Nullable Long before, int most, Instant now) {
        if (!reader.moderator()) {
            return new Texts.NotAllowed();
        }
        return switch (sight(poll, reader, now)) {
            case NEVER, AFTER_ANSWERING -> new Texts.NotAllowed();
            case HIDDEN -> new Texts.Hidden(poll.content().closes());
            case FREE -> texts(poll, before, most);
        };
    }

    private Texts texts(Poll poll, @Nullable Long before, int most) {
        var found = tallies.texts(poll.id(), before == null ? Long.MAX_VALUE : before, most);
        return found.isEmpty() ? new Texts.None() : new Texts.Shown(found);
    }
}
