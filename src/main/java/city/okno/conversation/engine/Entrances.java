package city.okno.conversation.engine;

import city.okno.conversation.answer.Starts;
import city.okno.conversation.session.Effect.Button;
import city.okno.delivery.Target;
import city.okno.script.flow.AnswerType;
import city.okno.search.NormalForm;
import city.okno.search.PhraseMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what somebody wants who is not answering a question: by command, words or link.
final class Entrances {

    /// Messengers put the bot's name after a command in groups.
    private static final Pattern COMMAND =
            Pattern.compile(
                    "/(\\w{1,32})(@\\w+)?(\\s.*)?",
                    Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\s+[№#]?\\s?(\\d{1,18})\\s*");

    /// Whoever writes more than this is telling something, not asking for it.
    private static final int MOST_HEARD = 500;

    /// A flow that takes it is given what was written, when that is more than a phrase of its own.
    private static final String WORDS = "words";

    private final Moment moment;
    private final Voice voice;
    private final Starts starts;

    Entrances(Moment moment) {
        this.moment = moment;
        this.voice = new Voice(moment);
        this.starts = moment.understanding().starts();
    }

    /// Words, while nothing is asked.
    void text(String text) {
        var button = offered(text);
        if (button.isPresent()
                && button.get().target() instanceof Target.Start(var flow, var with)) {
            start(flow, with);
            return;
        }
        switch (starts.find(text)) {
            case PhraseMatch.Found<String>(String flow, double _) -> begin(flow, text);
            case PhraseMatch.Several<String>(List<String> flows) -> {
                if (takesWords(flows.getFirst())) {
                    begin(flows.getFirst(), text);
                } else {
                    offer(flows);
                }
            }
            case PhraseMatch.Nothing<String>() -> unheard(text);
        }
    }

    /// The scripts may know more than the ways into flows, such as what is called so.
    private void unheard(String text) {
        var flow = CommonFlow.UNHEARD.flow();
        if (moment.active().find(flow).isPresent()) {
            begin(flow, text);
        } else {
            voice.tell(CommonWord.NOT_FOUND);
        }
    }

    /// It may make something of the words beside its phrase: find the centre in ….
    private void begin(String flow, String text) {
        var heard = text.length() <= MOST_HEARD ? text : text.substring(0, MOST_HEARD);
        boolean more = takesWords(flow) && starts.exact(text).isEmpty();
        start(flow, more ? Map.of(WORDS, heard) : Map.of());
    }

    private boolean takesWords(String flow) {
        return moment.active().find(flow).filter(it -> it.takes().contains(WORDS)).isPresent();
    }

    /// Whether the text is a command, known or not; then it is dealt with.
    boolean command(String text) {
        var form = COMMAND.matcher(text.strip());
        if (!form.matches()) {
            return false;
        }
        var flow = starts.command(form.group(1));
        if (flow.isPresent()) {
            start(flow.get(), number(flow.get(), form.group(3)));
        } else {
            voice.tell(CommonWord.UNKNOWN_COMMAND);
            moment.asking().ifPresent(_ -> new Asking(moment).again());
        }
        return true;
    }

    /// A number after a command is the first one that its flow takes: `/show 17`.
    private Map<String, String> number(String name, @Nullable String rest) {
        var number = NUMBER.matcher(rest == null ? "" : rest);
        if (!number.matches()) {
            return Map.of();
        }
        var flow = moment.active().flow(name);
        return flow.takes().stream()
                .filter(slot -> flow.slot(slot).type() == AnswerType.NUMBER)
                .findFirst()
                .map(slot -> Map.of(slot, number.group(1)))
                .orElse(Map.of());
    }

    /// Whether words that do not answer the question clearly ask for something else.
    ///
    /// @param exactly only the very words of a flow count: the question wants a text
    boolean elsewhere(String text, boolean exactly) {
        var flow =
                exactly
                        ? starts.exact(text)
                        : starts.find(text) instanceof PhraseMatch.Found<String> found
                                ? Optional.of(found.target())
                                : Optional.<String>empty();
        flow.ifPresent(it -> begin(it, text));
        return flow.isPresent();
    }

    void link(String payload) {
        if (payload.isBlank()) {
            start(CommonFlow.START.flow(), Map.of());
            return;
        }
        starts.link(payload)
                .ifPresentOrElse(
                        link -> start(link.flow(), link.arguments()),
                        () -> {
                            voice.tell(CommonWord.GONE);
                            moment.asking().ifPresent(_ -> new Asking(moment).again());
                        });
    }

    private void start(String flow, Map<String, String> with) {
        new Starting(moment).start(flow, with);
    }

    private void offer(List<String> flows) {
        var buttons =
                flows.stream()
                        .map(name ->
                                new Button(title(name), new Target.Start(name, Map.of()), false))
                        .toList();
        voice.tell(CommonWord.DID_YOU_MEAN.key(), Map.of(), buttons);
    }

    private String title(String flow) {
        return voice.text(moment.active(), moment.active().flow(flow).title().key(), Map.of())
                .text();
    }

    /// A button offered last, by its number or its label.
    private Optional<Button> offered(String text) {
        var normal = NormalForm.of(text);
        var buttons = moment.numbered();
        if (normal.matches("\\d{1,2}")) {
            int number = Integer.parseInt(normal);
            return number >= 1 && number <= buttons.size()
                    ? Optional.of(buttons.get(number - 1))
                    : Optional.empty();
        }
        return buttons.stream()
                .filter(button -> !normal.isEmpty())
                .filter(button -> NormalForm.of(button.label()).equals(normal))
                .findFirst();
    }
}
