package city.okno.poll.answering;

import city.okno.poll.Answer;
import city.okno.poll.Answering;
import city.okno.poll.Answers;
import city.okno.poll.Poll;
import city.okno.poll.PollId;
import city.okno.poll.Polls;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// [Answers] over the module's tables. Whether the poll takes answers is asked in the transaction
/// of the answer, by the instant of the press, while nobody can change or end the poll.
@Component
class AnswerBox implements Answers {

    private final Polls polls;
    private final AnswerRepository answers;
    private final Residents residents;

    AnswerBox(Polls polls, AnswerRepository answers, Residents residents) {
        this.polls = polls;
        this.answers = answers;
        this.residents = residents;
    }

    @Override
    public Answering give(PollId id, int edition, PartyId party, Answer answer, Instant now) {
        var poll = polls.hold(id).orElse(null);
        if (poll == null) {
            return new Answering.Gone();
        }
        return switch (poll.state(now)) {
            case PLANNED -> new Answering.NotYet(poll.content().opens());
            case CLOSED -> new Answering.Closed();
            case CANCELLED -> new Answering.Gone();
            case OPEN -> give(poll, edition, party, answer, now);
        };
    }

    private Answering give(Poll poll, int edition, PartyId party, Answer answer, Instant now) {
        if (poll.edition() != edition) {
            return new Answering.Reworded();
        }
        if (!polls.asks(poll, party)) {
            return new Answering.NotAsked();
        }
        if (!poll.form().takes(answer)) {
            return new Answering.Misfit();
        }
        return residents
                .voter(party)
                .<Answering>map(voter ->
                        new Answering.Counted(answers.set(poll.id(), voter, party, answer, now)))
                .orElseGet(Answering.PhoneNeeded::new);
    }

    @Override
    public Optional<Answer> of(PollId poll, PartyId party) {
        return residents.voter(party).flatMap(voter -> answers.find(poll, voter));
    }
}
