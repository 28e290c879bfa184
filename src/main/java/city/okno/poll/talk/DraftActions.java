package city.okno.poll.talk;

import city.okno.notice.Audience;
import city.okno.notice.Audiences;
import city.okno.poll.Asking;
import city.okno.poll.Form;
import city.okno.poll.PollDraft;
import city.okno.poll.Polls;
import city.okno.poll.Topics;
import city.okno.poll.talk.OptionText.Trouble;
import city.okno.poll.talk.TypedPoll.Typed;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writing a poll, for scripts: languages, options, preview, asking.
@Component
class DraftActions implements Actions {

    private final Polls polls;
    private final Audiences audiences;
    private final TypedPoll typedPoll;
    private final PollCards cards;
    private final Topics topics;
    private final Words words;

    DraftActions(
            Polls polls,
            Audiences audiences,
            TypedPoll typedPoll,
            PollCards cards,
            Topics topics,
            Words words) {
        this.polls = polls;
        this.audiences = audiences;
        this.typedPoll = typedPoll;
        this.cards = cards;
        this.topics = topics;
        this.words = words;
    }

    record Nothing() {}

    /// In how many languages a poll can be asked; the author's own comes first.
    sealed interface Languages {
        record One() implements Languages {}

        /// @param second two letters
        record Two(String second) implements Languages {}
    }

    /// @param kind as in [Typed]
    /// @param list2 null: not yet
    record Options(String kind, @Nullable String list, @Nullable String list2) {}

    /// Whether typed options can be asked.
    sealed interface Checked {
        record Fine() implements Checked {}

        /// @param why a sentence
        record Wrong(String why) implements Checked {}
    }

    /// A poll as residents will see it.
    sealed interface Previewing {
        /// @param belongs whether it belongs to a campaign
        /// @param topic campaign and direction, as in [PollCard]
        /// @param labels of the buttons
        /// @param people how many are asked
        /// @param named whether something narrows them
        /// @param audience what it is, for example the title of a campaign; empty: nothing
        /// @param two whether it is there in a second language
        /// @param told whether those who answer are told the result
        record Preview(
                boolean belongs,
                String topic,
                String question,
                boolean scale,
                String low,
                int points,
                String high,
                LocalDate lastDay,
                List<String> labels,
                long people,
                boolean named,
                String audience,
                boolean two,
                String question2,
                List<String> labels2,
                boolean told)
                implements Previewing {}

        record NobodyToAsk() implements Previewing {}
    }

    /// [Asking] with what is said about it.
    sealed interface Sending {
        /// @param poll its id
        record Asked(long poll, long people) implements Sending {}

        record NobodyToAsk() implements Sending {}

        record OutOfTime() implements Sending {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on(
                "poll.languages", Nothing.class, Languages.class, (_, caller) -> languages(caller));
        registry.on("poll.check_options", Options.class, Checked.class, this::check);
        registry.on("poll.preview", Typed.class, Previewing.class, this::preview);
        registry.on("poll.ask", Typed.class, Sending.class, this::ask);
    }

    private Languages languages(Caller caller) {
        Moderators.only(caller);
        return typedPoll
                .other(caller.language())
                .<Languages>map(Languages.Two::new)
                .orElseGet(Languages.One::new);
    }

    private Checked check(Options with, Caller caller) {
        Moderators.only(caller);
        if (with.list() == null || with.kind().equals("words")) {
            return new Checked.Fine();
        }
        var scale = with.kind().equals("scale");
        var first = OptionText.read(with.list());
        var most = scale ? 2 : Form.MOST_OPTIONS;
        var second = with.list2() == null ? first : OptionText.read(with.list2());
        return OptionText.trouble(first, 2, most)
                .or(() -> OptionText.otherNumber(second, first.size()))
                .or(() -> OptionText.trouble(second, 2, most))
                .<Checked>map(trouble -> new Checked.Wrong(sentence(trouble, caller)))
                .orElseGet(Checked.Fine::new);
    }

    private String sentence(Trouble trouble, Caller caller) {
        return switch (trouble) {
            case Trouble.TooFew(var least) -> text("too_few", caller, Map.of("least", least));
            case Trouble.TooMany(var most) -> text("too_many", caller, Map.of("most", most));
            case Trouble.TooLong(var option, var longest) ->
                    text("too_long", caller, Map.of("option", option, "longest", longest));
            case Trouble.Twice(var option) -> text("twice", caller, Map.of("option", option));
            case Trouble.OtherNumber(var wanted) ->
                    text("other_number", caller, Map.of("wanted", wanted));
        };
    }

    private String text(String key, Caller caller, Map<String, ?> arguments) {
        return words.text("poll." + key, caller.language(), arguments).text();
    }

    private Previewing preview(Typed with, Caller caller) {
        Moderators.only(caller);
        var draft = typedPoll.draft(with, caller.language(), caller.now());
        var to = draft.to();
        return audience(draft)
                .flatMap(audience ->
                        audience.title(to.argument())
                                .<Previewing>map(title ->
                                        preview(
                                                draft,
                                                title,
                                                audience.count(to.argument()),
                                                caller.language())))
                .orElseGet(Previewing.NobodyToAsk::new);
    }

    private Optional<Audience> audience(PollDraft draft) {
        return audiences.named(draft.to().audience());
    }

    private Previewing preview(PollDraft draft, String audience, long people, String first) {
        var second = typedPoll.other(first).orElse(first);
        var topic = topics.of(draft);
        var scale = draft.form() instanceof Form.Scale it ? it : null;
        return new Previewing.Preview(
                topic.isPresent(),
                topic.map(it -> it.in(first)).orElse(""),
                draft.question().in(first),
                scale != null,
                scale == null ? "" : scale.low().in(first),
                scale == null ? 0 : scale.points(),
                scale == null ? "" : scale.high().in(first),
                cards.lastDay(draft.closes()),
                draft.form().labels(first),
                people,
                !audience.isEmpty(),
                audience,
                draft.question().texts().size() > 1,
                draft.question().in(second),
                draft.form().labels(second),
                draft.resultTold());
    }

    private Sending ask(Typed with, Caller caller) {
        Moderators.only(caller);
        var draft = typedPoll.draft(with, caller.language(), caller.now());
        return switch (polls.ask(draft, caller.party(), caller.now())) {
            case Asking.Asked(var poll) ->
                    new Sending.Asked(
                            poll.value(),
                            audience(draft).orElseThrow().count(draft.to().argument()));
            case Asking.NobodyToAsk() -> new Sending.NobodyToAsk();
            case Asking.OutOfTime() -> new Sending.OutOfTime();
        };
    }
}
