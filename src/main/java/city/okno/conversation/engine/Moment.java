package city.okno.conversation.engine;

import city.okno.conversation.answer.Understanding;
import city.okno.conversation.answer.Understandings;
import city.okno.conversation.session.Answered;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Session;
import city.okno.conversation.session.Shelf;
import city.okno.conversation.session.Stepped;
import city.okno.conversation.session.Talk;
import city.okno.conversation.session.TurnSoFar;
import city.okno.delivery.Target;
import city.okno.script.change.BundleChange;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Scope;
import city.okno.script.flow.Situation;
import city.okno.script.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The session while one event is worked through, and the effects so far. Lives as long as one call
/// of [Engine#step].
final class Moment {

    private static final int MOST_STEPS = 50;
    private static final int REMEMBERED = 30;

    private final Shelf shelf;
    private final Situation situation;
    private final Understandings understandings;
    private final List<Talk> talks;
    private final List<Answered> answered;
    private final List<Effect> effects = new ArrayList<>();
    private List<Button> buttons;
    private long visits;
    private int steps;
    private boolean said;

    Moment(Shelf shelf, Session session, Situation situation, Understandings understandings) {
        this.shelf = shelf;
        this.situation = situation;
        this.understandings = understandings;
        this.talks = new ArrayList<>(session.talks());
        this.answered = new ArrayList<>(session.answered());
        this.buttons = session.buttons();
        this.visits = session.visits();
        this.steps = session.turn().steps();
        this.said = session.turn().said();
    }

    Stepped stepped() {
        var turn = pending() ? new TurnSoFar(steps, said) : TurnSoFar.NONE;
        return new Stepped(new Session(talks, buttons, answered, visits, turn), effects);
    }

    void beginTurn() {
        steps = 0;
        said = false;
    }

    Situation situation() {
        return situation;
    }

    String language() {
        return situation.language();
    }

    Bundle active() {
        return shelf.active();
    }

    Optional<Bundle> find(Talk talk) {
        return shelf.find(talk.bundle());
    }

    /// From the scripts of the talk to the active ones; empty when they are the same, or no longer
    /// run.
    Optional<BundleChange> change(Talk talk) {
        return shelf.change(talk.bundle());
    }

    Bundle bundle(Talk talk) {
        return find(talk).orElseThrow();
    }

    Understanding understanding() {
        return understandings.of(shelf.active(), situation.roles());
    }

    List<Talk> talks() {
        return talks;
    }

    /// The talk that goes on, if one does.
    Optional<Talk> running() {
        return talks.isEmpty() || talks.getLast().suspended()
                ? Optional.empty()
                : Optional.of(talks.getLast());
    }

    /// The running talk, if it waits for an answer.
    Optional<Talk> asking() {
        return running().filter(talk -> talk.top().waits() == Frame.Waits.ANSWER);
    }

    Talk top() {
        return talks.getLast();
    }

    void top(Talk talk) {
        talks.set(talks.size() - 1, talk);
    }

    /// The resident did something in the running talk.
    void touch() {
        top(top().touch(situation.now()));
    }

    Frame frame() {
        return top().top();
    }

    void frame(Frame frame) {
        top(top().top(frame));
    }

    void push(Talk talk) {
        talks.add(talk);
    }

    Flow flow() {
        return flow(top());
    }

    Flow flow(Talk talk) {
        return bundle(talk).flow(talk.top().flow());
    }

    Step standing() {
        return flow().step(frame().step());
    }

    Scope scope() {
        return new Scope(frame().slots().map(), frame().result().map(), situation);
    }

    /// The name of what the talk is about.
    String title(Talk talk) {
        var bundle = bundle(talk);
        var title = bundle.flow(talk.flow()).title();
        return new Voice(this).text(bundle, title.key(), Map.of()).text();
    }

    long visits() {
        return visits;
    }

    long nextVisit() {
        return ++visits;
    }

    List<Answered> answered() {
        return answered;
    }

    void remember(Answered answer) {
        answered.add(answer);
        if (answered.size() > REMEMBERED) {
            answered.removeFirst();
        }
    }

    /// @throws IllegalStateException when the script runs away: the whole turn is undone
    void countStep() {
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException(
                    "more than " + MOST_STEPS + " steps in one turn of " + frame().flow());
        }
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void say(Say say) {
        if (!said || !say.buttons().isEmpty()) {
            buttons = say.buttons();
        }
        said = true;
        effects.add(say);
    }

    /// Says something beside the open question, if there is one: its numbers stay what they are.
    void sayBeside(Say say) {
        if (asking().isEmpty()) {
            say(say);
            return;
        }
        said = true;
        effects.add(say);
    }

    boolean said() {
        return said;
    }

    List<Button> buttons() {
        return buttons;
    }

    /// The buttons in the order of their numbers: where numbers are typed nothing can be shared.
    List<Button> numbered() {
        return buttons.stream()
                .filter(button -> !(button.target() instanceof Target.Share))
                .toList();
    }

    /// Adds a button under what was said last.
    void offer(Say button) {
        var all = new ArrayList<>(said ? buttons : List.<Button>of());
        all.addAll(button.buttons());
        buttons = all;
        said = true;
        effects.add(button);
    }

    /// Whether the turn has to do something before the next step.
    boolean pending() {
        return !effects.isEmpty()
                && (effects.getLast() instanceof Effect.Perform
                        || effects.getLast() instanceof Effect.ListChoices);
    }
}
