package city.okno.poll.talk;

import city.okno.poll.Poll;
import city.okno.poll.PollId;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.poll.Results.Found;
import city.okno.poll.Results.Reader;
import city.okno.poll.Tally;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What people answered, for scripts.
@Component
class ResultActions implements Actions {

    private final Polls polls;
    private final Results results;
    private final PollCards cards;

    ResultActions(Polls polls, Results results, PollCards cards) {
        this.polls = polls;
        this.results = results;
        this.cards = cards;
    }

    record Nothing() {}

    record Of(long poll) {}

    /// The result of a poll, or why there is none.
    sealed interface Shown {
        /// @param over whether nothing changes any more
        record Counts(PollCard card, boolean over, int answered, List<Line> lines)
                implements Shown {}

        record TooFew(PollCard card, int answered, int fewest) implements Shown {}

        record Hidden(PollCard card, int answered, LocalDate until) implements Shown {}

        record AfterAnswering(PollCard card, int answered) implements Shown {}

        record OnlyWords(PollCard card, int answered) implements Shown {}

        record Gone() implements Shown {}
    }

    record Line(String label, int count, int percent) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("poll.counted", Nothing.class, this::counted);
        registry.on("poll.results", Of.class, Shown.class, this::results);
    }

    /// Polls of which this person may see something, and those that are hidden until they close.
    private List<Choice> counted(Nothing with, Caller caller) {
        return Stream.concat(
                        polls.openTo(caller.party(), caller.now()).stream(),
                        polls.overFor(caller.party(), caller.now()).stream())
                .map(poll ->
                        new Choice(
                                String.valueOf(poll.id().value()),
                                PollCards.cut(poll.content().question().in(caller.language()))))
                .toList();
    }

    private Shown results(Of with, Caller caller) {
        return polls.find(new PollId(with.poll()))
                .map(poll -> shown(poll, caller))
                .orElseGet(Shown.Gone::new);
    }

    private Shown shown(Poll poll, Caller caller) {
        var reader = new Reader(caller.party(), caller.has(Role.MODERATOR));
        var card = cards.card(poll, caller);
        return switch (results.of(poll, reader, caller.now())) {
            case Found.Shown(var tally) -> counts(poll, card, tally, caller);
            case Found.TooFew(var answered) -> new Shown.TooFew(card, answered, Results.FEWEST);
            case Found.Hidden(var answered, var until) ->
                    new Shown.Hidden(card, answered, cards.lastDay(until));
            case Found.AfterAnswering(var answered, _) -> new Shown.AfterAnswering(card, answered);
            case Found.OnlyWords(var answered) -> new Shown.OnlyWords(card, answered);
            case Found.Gone() -> new Shown.Gone();
        };
    }

    private static Shown counts(Poll poll, PollCard card, Tally tally, Caller caller) {
        var over = poll.state(caller.now()) != PollState.OPEN;
        var labels = poll.form().labels(caller.language());
        var lines =
                IntStream.rangeClosed(1, labels.size())
                        .mapToObj(place ->
                                new Line(
                                        labels.get(place - 1),
                                        tally.counts().get(place - 1),
                                        tally.percent(place)))
                        .toList();
        return new Shown.Counts(card, over, tally.answered(), lines);
    }
}
