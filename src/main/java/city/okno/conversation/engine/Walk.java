package city.okno.conversation.engine;

import static city.okno.conversation.session.Frame.Waits.NOTHING;
import static city.okno.conversation.session.Frame.Waits.OUTCOME;
import static city.okno.conversation.session.Frame.Waits.RETURN;

import city.okno.conversation.answer.Starts;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Values;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Said;
import city.okno.script.flow.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the running talk from step to step until it has to wait.
final class Walk {

    private static final int DEEPEST_CALL = 8;

    private final Moment moment;

    Walk(Moment moment) {
        this.moment = moment;
    }

    void go() {
        while (!moment.pending()
                && moment.running().filter(talk -> talk.top().waits() == NOTHING).isPresent()) {
            moment.countStep();
            perform(moment.standing());
        }
    }

    /// What came of the action that the talk waits for.
    void outcome(String name, Map<String, Object> values) {
        if (moment.running().filter(talk -> talk.top().waits() == OUTCOME).isEmpty()) {
            return;
        }
        if (moment.standing() instanceof Step.Do step) {
            moment.frame(branch(step, name, values));
        }
    }

    private void perform(Step step) {
        switch (step) {
            case Step.Ask ask -> new Asking(moment).ask(ask);
            case Step.Correct correct -> new Correcting(moment).ask(correct);
            case Step.Do act -> perform(act);
            case Step.Call call -> call(call);
            case Step.HandOver over -> handOver(over);
            case Step.Go go -> {
                say(go.said());
                moment.frame(moment.frame().at(go.next()));
            }
            case Step.If choice -> {
                say(choice.said());
                boolean holds = choice.condition().holds(moment.scope());
                moment.frame(moment.frame().at(holds ? choice.then() : choice.otherwise()));
            }
            case Step.End end -> {
                say(end.said());
                new Ending(moment).end(end.result(), with(end.with()));
            }
        }
    }

    private void perform(Step.Do step) {
        say(step.said());
        var with = with(step.with());
        if (Acts.knows(step.action())) {
            var done = new Acts(moment).perform(step.action(), with);
            moment.frame(branch(step, done.outcome(), done.values()));
        } else {
            moment.frame(moment.frame().waiting(OUTCOME));
            moment.effect(new Effect.Perform(step.action(), with));
        }
    }

    private Frame branch(Step.Do step, String outcome, Map<String, Object> values) {
        return moment.frame().at(step.on().to(outcome)).result(kept(values, step.keeps()));
    }

    private static Values kept(Map<String, Object> values, Set<String> names) {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(names);
        return new Values(kept);
    }

    private void call(Step.Call call) {
        say(call.said());
        if (moment.top().frames().size() >= DEEPEST_CALL) {
            throw new IllegalStateException("calls too deep: " + call.flow());
        }
        var frame = callee(call.flow(), call.with());
        moment.frame(moment.frame().waiting(RETURN));
        moment.top(moment.top().push(frame));
        refuseUnlessAllowed();
    }

    private void handOver(Step.HandOver over) {
        say(over.said());
        moment.frame(callee(over.flow(), over.with()));
        refuseUnlessAllowed();
    }

    private void refuseUnlessAllowed() {
        if (!Starts.allowed(moment.flow(), moment.situation().roles())) {
            new Voice(moment).tell(CommonWord.NOT_ALLOWED);
            new Ending(moment).end("refused", Map.of());
        }
    }

    private Frame callee(String name, Map<String, Argument> with) {
        var flow = moment.bundle(moment.top()).flow(name);
        var given = new LinkedHashMap<String, Object>();
        with.forEach((slot, argument) -> {
            var value = whole(argument);
            if (value != null) {
                given.put(slot, value);
            }
        });
        return new Given(flow).frame(given);
    }

    /// An answer is handed on as it is, with the label of what was chosen.
    private @Nullable Object whole(Argument argument) {
        return argument instanceof Argument.Slot(var path) && path.size() == 1
                ? moment.frame().slots().get(path.getFirst())
                : moment.scope().value(argument);
    }

    private Map<String, Object> with(Map<String, Argument> arguments) {
        var values = new LinkedHashMap<String, Object>();
        var scope = moment.scope();
        arguments.forEach((name, argument) -> {
            var value = scope.value(argument);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private void say(Said said) {
        var say = new Voice(moment).step(said);
        if (!Voice.silent(say)) {
            moment.say(say);
        }
    }
}
