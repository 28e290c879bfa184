package city.okno.conversation.engine;

import city.okno.conversation.answer.Starts;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Talk;
import city.okno.script.Choice;
import city.okno.script.flow.Flow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Begins a flow, in whatever state the conversation is.
final class Starting {

    private static final int MOST_SUSPENDED = 4;

    private final Moment moment;
    private final Voice voice;

    Starting(Moment moment) {
        this.moment = moment;
        this.voice = new Voice(moment);
    }

    /// Begins what a resident asked for; a running conversation waits to be returned to.
    void start(String name, Map<String, String> arguments) {
        var flow = moment.active().find(name).filter(it -> new Given(it).enough(arguments));
        if (flow.isEmpty()) {
            refuse(CommonWord.GONE);
        } else if (!Starts.allowed(flow.get(), moment.situation().roles())) {
            refuse(CommonWord.NOT_ALLOWED);
        } else {
            begin(flow.get(), arguments);
        }
    }

    /// Begins one of the patterns beside the conversation, if the scripts have it.
    void beside(CommonFlow pattern, Map<String, String> arguments) {
        moment.active().find(pattern.flow()).ifPresent(flow -> push(flow, arguments));
    }

    private void refuse(CommonWord why) {
        moment.sayBeside(voice.common(why.key(), Map.of(), List.of()));
    }

    private void begin(Flow flow, Map<String, String> arguments) {
        if (flow.beside()) {
            leaveAside(flow.name());
            push(flow, arguments);
            return;
        }
        leaveAsides();
        var running = moment.running();
        if (running.isEmpty()) {
            push(flow, arguments);
        } else if (!running.get().flow().equals(flow.name())) {
            suspend();
            push(flow, arguments);
        } else if (sameStart(running.get(), flow, arguments)) {
            voice.tell(CommonWord.ALREADY_HERE, Map.of("title", moment.title(running.get())));
            new Asking(moment).again();
        } else {
            new Ending(moment).removeTop();
            push(flow, arguments);
        }
    }

    /// Patterns that ask something are left without a word when something else begins.
    void leaveAsides() {
        while (moment.running().filter(Talk::aside).isPresent()) {
            new Ending(moment).removeTop();
        }
    }

    /// A pattern that begins again, and whatever began beside it, is left without a word.
    private void leaveAside(String flow) {
        int first = moment.talks().size();
        for (int at = first - 1; at >= 0 && moment.talks().get(at).aside(); at--) {
            if (moment.talks().get(at).flow().equals(flow)) {
                first = at;
            }
        }
        while (moment.talks().size() > first) {
            new Ending(moment).removeTop();
        }
    }

    /// The running conversation waits; nobody is reminded of it, but it still expires.
    void suspend() {
        var talk = moment.top();
        moment.top(talk.suspend());
        if (talk.prompt() != null) {
            moment.effect(new Effect.CancelTimers(talk.prompt().visit()));
            new Silence(moment).expire(talk, talk.prompt().visit());
        }
        var waiting = moment.talks().stream().filter(Talk::suspended).toList();
        if (waiting.size() > MOST_SUSPENDED) {
            new Ending(moment).remove(waiting.getFirst());
        }
    }

    private void push(Flow flow, Map<String, String> arguments) {
        moment.push(
                new Talk(
                        moment.active().hash(),
                        flow.beside(),
                        moment.visits(),
                        List.of(new Given(flow).frame(arguments)),
                        null,
                        false,
                        moment.situation().now()));
    }

    private static boolean sameStart(Talk talk, Flow flow, Map<String, String> arguments) {
        var wanted = new Given(flow).frame(arguments).slots();
        var there = talk.frames().getFirst().slots();
        return wanted.map().entrySet().stream()
                .allMatch(entry ->
                        Optional.ofNullable(there.get(entry.getKey()))
                                .filter(value -> alike(value, entry.getValue()))
                                .isPresent());
    }

    /// What a link gives knows no labels.
    private static boolean alike(Object one, Object other) {
        if (one instanceof Choice choice && other instanceof Choice asked) {
            return choice.id().equals(asked.id());
        }
        return one.equals(other);
    }
}
