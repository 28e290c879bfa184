package city.okno.poll.talk;

import city.okno.notice.Audiences;
import city.okno.poll.Changing;
import city.okno.poll.Ending;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.PollId;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What moderators see and do with polls that are there, for scripts.
@Component
class DeskActions implements Actions {

    private static final int PAGE = 8;
    private static final int MOST = 1_000;

    private final Polls polls;
    private final Results results;
    private final Audiences audiences;
    private final PollCards cards;
    private final TypedPoll typedPoll;

    DeskActions(
            Polls polls,
            Results results,
            Audiences audiences,
            PollCards cards,
            TypedPoll typedPoll) {
        this.polls = polls;
        this.results = results;
        this.audiences = audiences;
        this.cards = cards;
        this.typedPoll = typedPoll;
    }

    /// @param from how many later ones to leave out; null: none
    record Page(@Nullable Integer from) {}

    record Of(long poll) {}

    /// What is to be different; null: stays as it is.
    record Change(
            long poll,
            @Nullable String text,
            @Nullable String text2,
            @Nullable String list,
            @Nullable String list2,
            @Nullable LocalDate closes) {}

    /// Polls, the latest first.
    sealed interface Listing {
        /// @param next how many to leave out for the next page; null on the last one
        record Some(List<Row> polls, @Nullable Integer next) implements Listing {}

        record None() implements Listing {}
    }

    /// @param label short enough for a button
    /// @param counted whether it may be known how many have answered
    /// @param answered 0 when it may not
    record Row(
            long id,
            String question,
            String label,
            PollState state,
            boolean counted,
            int answered) {}

    /// One poll as a moderator sees it.
    sealed interface Status {
        /// @param audience name of the audience
        /// @param whom what narrows it; empty: nothing
        /// @param people how many are asked
        /// @param counted whether it may be known how many have answered
        /// @param answered 0 when it may not
        /// @param secret whether nobody sees yet what or how many have answered
        /// @param told whether those who answer will be told the result
        /// @param inWords whether it is answered in own words
        /// @param running whether it can still be ended
        /// @param changeable whether nobody has answered yet
        /// @param options whether it has some that can be changed
        record Known(
                PollCard card,
                PollState state,
                String audience,
                String whom,
                long people,
                boolean counted,
                int answered,
                boolean secret,
                boolean told,
                boolean inWords,
                boolean running,
                boolean changeable,
                boolean options)
                implements Status {}

        record Unknown() implements Status {}
    }

    /// [Changing], for scripts.
    sealed interface Reworking {
        record Changed() implements Reworking {}

        record AnsweredAlready() implements Reworking {}

        record Over() implements Reworking {}

        record OutOfTime() implements Reworking {}

        /// The options cannot be asked.
        record Misfit() implements Reworking {}

        record Unknown() implements Reworking {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("poll.all", Page.class, Listing.class, this::all);
        registry.on("poll.status", Of.class, Status.class, this::status);
        registry.on("poll.change", Change.class, Reworking.class, this::change);
        registry.on("poll.close", Of.class, Ending.class, this::close);
        registry.on("poll.cancel", Of.class, Ending.class, this::cancel);
    }

    private Listing all(Page with, Caller caller) {
        Moderators.only(caller);
        var from = with.from() == null ? 0 : with.from();
        var all = polls.all(Math.min(MOST, from + PAGE + 1)).stream().skip(from).toList();
        if (all.isEmpty()) {
            return new Listing.None();
        }
        return new Listing.Some(
                all.stream().limit(PAGE).map(poll -> row(poll, caller)).toList(),
                all.size() > PAGE ? from + PAGE : null);
    }

    private Row row(Poll poll, Caller caller) {
        var question = poll.content().question().in(caller.language());
        var turnout = turnout(poll, caller);
        return new Row(
                poll.id().value(),
                question,
                PollCards.cut(question),
                poll.state(caller.now()),
                turnout.isPresent(),
                turnout.orElse(0));
    }

    private OptionalInt turnout(Poll poll, Caller caller) {
        return results.turnout(poll, Readers.of(caller), caller.now());
    }

    private Status status(Of with, Caller caller) {
        Moderators.only(caller);
        return polls.find(new PollId(with.poll()))
                .<Status>map(poll -> status(poll, caller))
                .orElseGet(Status.Unknown::new);
    }

    private Status status(Poll poll, Caller caller) {
        var to = poll.content().to();
        var audience = audiences.named(to.audience()).orElseThrow();
        var state = poll.state(caller.now());
        var running = state == PollState.PLANNED || state == PollState.OPEN;
        var turnout = turnout(poll, caller);
        return new Status.Known(
                cards.card(poll, caller),
                state,
                to.audience(),
                audience.title(to.argument()).orElse(""),
                audience.count(to.argument()),
                turnout.isPresent(),
                turnout.orElse(0),
                running && poll.content().hidden(),
                running && poll.content().resultTold(),
                poll.form() instanceof Form.ShortText,
                running,
                running && !polls.isAnswered(poll.id()),
                poll.form() instanceof Form.Single || poll.form() instanceof Form.Several);
    }

    private Reworking change(Change with, Caller caller) {
        Moderators.only(caller);
        var poll = polls.find(new PollId(with.poll())).orElse(null);
        if (poll == null) {
            return new Reworking.Unknown();
        }
        var list = with.list();
        if (list != null && misfits(list, with.list2())) {
            return new Reworking.Misfit();
        }
        var changed = changed(poll.content(), with, caller.language());
        return switch (polls.change(poll.id(), changed, caller.party(), caller.now())) {
            case Changing.Changed _ -> new Reworking.Changed();
            case Changing.AnsweredAlready() -> new Reworking.AnsweredAlready();
            case Changing.Over() -> new Reworking.Over();
            case Changing.OutOfTime() -> new Reworking.OutOfTime();
            case Changing.NobodyToAsk(), Changing.Unknown() -> new Reworking.Unknown();
        };
    }

    private static boolean misfits(String list, @Nullable String list2) {
        var first = OptionText.read(list);
        var second = list2 == null ? first : OptionText.read(list2);
        return OptionText.trouble(first, 2, Form.MOST_OPTIONS).isPresent()
                || OptionText.otherNumber(second, first.size()).isPresent()
                || OptionText.trouble(second, 2, Form.MOST_OPTIONS).isPresent();
    }

    private PollDraft changed(PollDraft draft, Change with, String language) {
        var text = with.text();
        var list = with.list();
        var closes = with.closes();
        return new PollDraft(
                list == null ? draft.form() : form(draft.form(), list, with.list2(), language),
                text == null ? draft.question() : typedPoll.wording(text, with.text2(), language),
                draft.to(),
                draft.about(),
                draft.opens(),
                closes == null ? draft.closes() : typedPoll.endOf(closes),
                draft.hidden(),
                draft.resultTold());
    }

    private Form form(Form form, String list, @Nullable String list2, String language) {
        return switch (form) {
            case Form.Single _ -> typedPoll.form("one", list, list2, null, language);
            case Form.Several _ -> typedPoll.form("several", list, list2, null, language);
            case Form.Scale _, Form.ShortText() -> form;
        };
    }

    private Ending close(Of with, Caller caller) {
        Moderators.only(caller);
        return polls.close(new PollId(with.poll()), caller.party(), caller.now());
    }

    private Ending cancel(Of with, Caller caller) {
        Moderators.only(caller);
        return polls.cancel(new PollId(with.poll()), caller.party(), caller.now());
    }
}
