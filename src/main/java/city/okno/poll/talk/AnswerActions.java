package city.okno.poll.talk;

import city.okno.poll.Answer;
import city.okno.poll.Answering;
import city.okno.poll.Answering.Difference;
import city.okno.poll.Answers;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollId;
import city.okno.poll.Polls;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finding polls and answering them, for scripts.
@Component
class AnswerActions implements Actions {

    private final Polls polls;
    private final Answers answers;
    private final PollCards cards;
    private final Residents residents;
    private final Words words;

    AnswerActions(Polls polls, Answers answers, PollCards cards, Residents residents, Words words) {
        this.polls = polls;
        this.answers = answers;
        this.cards = cards;
        this.residents = residents;
        this.words = words;
    }

    record Nothing() {}

    /// @param edition that the person saw, when it was seen before
    record Look(long poll, @Nullable Integer edition) {}

    /// One of the three, as the form of the poll wants it.
    record Give(
            long poll,
            int edition,
            @Nullable String option,
            @Nullable List<String> options,
            @Nullable String words) {}

    /// A poll as this person meets it.
    sealed interface View {
        record OneOf(PollCard card, List<PollCards.Option> options) implements View {}

        record Several(PollCard card, List<PollCards.Option> options) implements View {}

        record InWords(PollCard card) implements View {}

        /// It was changed after the person saw it.
        record Reworded() implements View {}

        /// One person, one answer.
        record NoPhone(PollCard card) implements View {}

        /// Others are asked, or only people who are registered.
        record NotAsked() implements View {}

        record NotYet(Instant opens) implements View {}

        record Closed() implements View {}

        record Gone() implements View {}
    }

    /// [Answering], with what is said about an answer that counts.
    sealed interface Giving {
        record Counted(PollCard card, Difference difference) implements Giving {}

        record Reworded() implements Giving {}

        record Closed() implements Giving {}

        /// Nothing that could be counted; the person looks at the poll again.
        record NotCounted() implements Giving {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("poll.open", Nothing.class, this::open);
        registry.on("poll.view", Look.class, View.class, this::view);
        registry.on("poll.give", Give.class, Giving.class, this::give);
    }

    /// Those that were not answered first.
    private List<Choice> open(Nothing with, Caller caller) {
        var all = polls.openTo(caller.party(), caller.now());
        return Stream.concat(
                        all.stream()
                                .filter(poll -> !answered(poll, caller))
                                .map(poll -> choice(poll, false, caller)),
                        all.stream()
                                .filter(poll -> answered(poll, caller))
                                .map(poll -> choice(poll, true, caller)))
                .toList();
    }

    private boolean answered(Poll poll, Caller caller) {
        return answers.of(poll.id(), caller.party()).isPresent();
    }

    private Choice choice(Poll poll, boolean answered, Caller caller) {
        var label = PollCards.cut(poll.content().question().in(caller.language()));
        var shown =
                answered
                        ? words.text("poll.answered", caller.language(), Map.of("label", label))
                                .text()
                        : label;
        return new Choice(String.valueOf(poll.id().value()), shown);
    }

    private View view(Look with, Caller caller) {
        var poll = polls.find(new PollId(with.poll())).orElse(null);
        if (poll == null) {
            return new View.Gone();
        }
        return switch (poll.state(caller.now())) {
            case CANCELLED -> new View.Gone();
            case CLOSED -> new View.Closed();
            case PLANNED -> new View.NotYet(poll.content().opens());
            case OPEN -> open(poll, with.edition(), caller);
        };
    }

    private View open(Poll poll, @Nullable Integer seen, Caller caller) {
        if (!polls.asks(poll, caller.party())) {
            return new View.NotAsked();
        }
        if (seen != null && seen != poll.edition()) {
            return new View.Reworded();
        }
        var card = cards.card(poll, caller);
        if (residents.voter(caller.party()).isEmpty()) {
            return new View.NoPhone(card);
        }
        var options = PollCards.options(poll.form(), caller.language());
        return switch (poll.form()) {
            case Form.Single _, Form.Scale _ -> new View.OneOf(card, options);
            case Form.Several _ -> new View.Several(card, options);
            case Form.ShortText() -> new View.InWords(card);
        };
    }

    private Giving give(Give with, Caller caller) {
        var poll = new PollId(with.poll());
        var given = answers.give(poll, with.edition(), caller.party(), answer(with), caller.now());
        return switch (given) {
            case Answering.Counted(var difference) ->
                    new Giving.Counted(
                            cards.card(polls.find(poll).orElseThrow(), caller), difference);
            case Answering.Reworded() -> new Giving.Reworded();
            case Answering.Closed() -> new Giving.Closed();
            case Answering.NotYet _,
                    Answering.NotAsked _,
                    Answering.PhoneNeeded _,
                    Answering.Misfit _,
                    Answering.Gone _ ->
                    new Giving.NotCounted();
        };
    }

    private static Answer answer(Give with) {
        if (with.words() != null) {
            return new Answer.Written(with.words().strip());
        }
        if (with.option() != null) {
            return Answer.Chosen.of(Integer.parseInt(with.option()));
        }
        if (with.options() == null) {
            throw new IllegalArgumentException("an answer is one of the three");
        }
        return new Answer.Chosen(
                with.options().stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
