package city.okno.poll.talk;

import city.okno.media.PictureId;
import city.okno.poll.Poll;
import city.okno.poll.PollId;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.poll.Results.Found;
import city.okno.poll.Results.Texts;
import city.okno.poll.Tally;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people answered, for scripts.
@Component
class ResultActions implements Actions {

    /// Texts of 500 characters each, and one message.
    private static final int PAGE = 5;

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
        /// @param pictures one, or none when it was not painted yet
        record Counts(
                PollCard card, boolean over, int answered, List<Line> lines, List<String> pictures)
                implements Shown {}

        record TooFew(PollCard card, int answered, int fewest) implements Shown {}

        record Hidden(PollCard card, LocalDate until) implements Shown {}

        record AfterAnswering(PollCard card, int answered) implements Shown {}

        record OnlyWords(PollCard card, int answered) implements Shown {}

        record Gone() implements Shown {}
    }

    /// @param before the answer that was read last; null: from the latest on
    record Words(long poll, @Nullable Long before) {}

    /// Answers in own words, page by page.
    sealed interface Reading {
        /// @param next the last one of the page; null when there are no more
        record Page(PollCard card, List<Written> texts, @Nullable Long next) implements Reading {}

        record None() implements Reading {}

        record Hidden(LocalDate until) implements Reading {}

        record NotAllowed() implements Reading {}
    }

    record Written(String words, Instant at) {}

    record Line(String label, int count, int percent) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("poll.counted", Nothing.class, this::counted);
        registry.on("poll.results", Of.class, Shown.class, this::results);
        registry.on("poll.texts", Words.class, Reading.class, this::texts);
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

    private Reading texts(Words with, Caller caller) {
        return polls.find(new PollId(with.poll()))
                .map(poll -> texts(poll, with.before(), caller))
                .orElseGet(Reading.NotAllowed::new);
    }

    private Reading texts(Poll poll, @Nullable Long before, Caller caller) {
        return switch (results.texts(poll, Readers.of(caller), before, PAGE + 1, caller.now())) {
            case Texts.Shown(var all) ->
                    new Reading.Page(
                            cards.card(poll, caller),
                            all.stream()
                                    .limit(PAGE)
                                    .map(text -> new Written(text.words(), text.at()))
                                    .toList(),
                            all.size() > PAGE ? all.get(PAGE - 1).id() : null);
            case Texts.None() -> new Reading.None();
            case Texts.Hidden(var until) -> new Reading.Hidden(cards.lastDay(until));
            case Texts.NotAllowed() -> new Reading.NotAllowed();
        };
    }

    private Shown results(Of with, Caller caller) {
        return polls.find(new PollId(with.poll()))
                .map(poll -> shown(poll, caller))
                .orElseGet(Shown.Gone::new);
    }

    private Shown shown(Poll poll, Caller caller) {
        var reader = Readers.of(caller);
        var card = cards.card(poll, caller);
        return switch (results.of(poll, reader, caller.now())) {
            case Found.Shown(var tally, var picture) -> counts(poll, card, tally, picture, caller);
            case Found.TooFew(var answered) -> new Shown.TooFew(card, answered, Results.FEWEST);
            case Found.Hidden(var until) -> new Shown.Hidden(card, cards.lastDay(until));
            case Found.AfterAnswering(var answered, _) -> new Shown.AfterAnswering(card, answered);
            case Found.OnlyWords(var answered) -> new Shown.OnlyWords(card, answered);
            case Found.Gone() -> new Shown.Gone();
        };
    }

    private static Shown counts(
            Poll poll, PollCard card, Tally tally, @Nullable PictureId picture, Caller caller) {
        var pictures = picture == null ? List.<String>of() : List.of(picture.value());
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
        return new Shown.Counts(card, over, tally.answered(), lines, pictures);
    }
}
