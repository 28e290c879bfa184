package city.okno.conversation.engine;

import city.okno.conversation.engine.TalkActions.Changing;
import city.okno.conversation.engine.TalkActions.GoingBack;
import city.okno.conversation.engine.TalkActions.Recap;
import city.okno.conversation.engine.TalkActions.Returning;
import city.okno.conversation.engine.TalkActions.Skipping;
import city.okno.conversation.engine.TalkActions.Standing;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Talk;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.PartyId;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.action.Performed;
import city.okno.script.flow.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Performs [TalkActions] on the conversation beside which the running pattern runs: the talk below
/// it. What changes there is asked when the pattern is over.
final class Acts {

    private final Moment moment;

    Acts(Moment moment) {
        this.moment = moment;
    }

    static boolean knows(String action) {
        return TalkActions.knows(action);
    }

    Performed perform(String action, Map<String, ?> with) {
        return catalogue().perform(action, with, caller());
    }

    List<Choice> choices(String action) {
        return catalogue().choices(action, Map.of(), caller());
    }

    private ActionCatalogue catalogue() {
        return ActionCatalogue.of(List.of(new TalkActions(() -> this)));
    }

    private Caller caller() {
        var situation = moment.situation();
        return new Caller(
                new PartyId(0),
                situation.channel(),
                situation.language(),
                situation.roles(),
                situation.now(),
                "");
    }

    TalkActions.Cancelling cancel() {
        var talk = below();
        if (talk.filter(it -> it.flow().equals(CommonFlow.RESUME.flow())).isPresent()) {
            new Ending(moment).remove(talk.get());
            talk = suspended();
        }
        talk.ifPresent(new Ending(moment)::remove);
        return talk.<TalkActions.Cancelling>map(
                        it -> new TalkActions.Cancelling.Cancelled(moment.title(it)))
                .orElseGet(TalkActions.Cancelling.Nothing::new);
    }

    GoingBack back() {
        return below().flatMap(
                        talk -> new GoBack(moment).from(talk).map(back -> replace(talk, back)))
                .<GoingBack>map(_ -> new GoingBack.Back())
                .orElseGet(GoingBack.Nowhere::new);
    }

    Skipping skip() {
        var talk = below();
        if (talk.isEmpty() || !(standing(talk.get()) instanceof Step.Ask ask)) {
            return new Skipping.Nothing();
        }
        var slot = moment.flow(talk.get()).slot(ask.slot());
        if (!slot.optional()) {
            return new Skipping.Needed();
        }
        var frame = talk.get().top();
        var slots = frame.slots().skipped(slot);
        var asked = Frame.with(frame.asked(), ask.id());
        var next = Accepting.onward(frame.slots(slots).asked(asked), ask, Step.Ask.SKIP);
        replace(talk.get(), talk.get().top(next).asking(null));
        return new Skipping.Skipped();
    }

    Standing standing() {
        return standing(below());
    }

    Standing interrupted() {
        return standing(suspended());
    }

    private Standing standing(Optional<Talk> talk) {
        return talk.<Standing>map(it -> new Standing.Asked(moment.title(it)))
                .orElseGet(Standing.Nothing::new);
    }

    Returning resume() {
        var talk = suspended();
        talk.ifPresent(it -> {
            var frame = it.top().waiting(Frame.Waits.NOTHING);
            replace(it, it.resume().top(frame).touch(moment.situation().now()));
        });
        return returning(talk);
    }

    Returning drop() {
        var talk = suspended();
        var answer = returning(talk);
        talk.ifPresent(new Ending(moment)::remove);
        return answer;
    }

    private Returning returning(Optional<Talk> talk) {
        return talk.<Returning>map(it -> new Returning.Returned(moment.title(it)))
                .orElseGet(Returning.Nothing::new);
    }

    Recap recap() {
        return below().or(this::suspended)
                .map(talk -> new Recap(moment.title(talk), new Recalling(moment).lines(talk)))
                .orElseGet(() -> new Recap("", List.of()));
    }

    TalkActions.Shown menu(@Nullable Long page) {
        moment.offer(Voice.under(new Menu(moment).buttons(page == null ? 0 : page)));
        return new TalkActions.Shown();
    }

    Changing correct(String slot) {
        return below().flatMap(talk -> changed(talk, Correcting.step(moment.flow(talk), slot)))
                .<Changing>map(_ -> new Changing.Changed())
                .orElseGet(Changing.TooLate::new);
    }

    Changing change(long visit) {
        return below().flatMap(talk ->
                        new Recalling(moment)
                                .changeable(talk, visit)
                                .flatMap(ask -> changed(talk, Optional.of(ask))))
                .<Changing>map(_ -> new Changing.Changed())
                .orElseGet(Changing.TooLate::new);
    }

    List<Choice> answers() {
        return below().map(new Correcting(moment)::answers).orElse(List.of());
    }

    private Optional<Talk> changed(Talk talk, Optional<Step.Ask> ask) {
        return ask.map(it -> replace(talk, new Correcting(moment).back(talk, it)));
    }

    private Step standing(Talk talk) {
        return moment.flow(talk).step(talk.top().step());
    }

    private Talk replace(Talk talk, Talk with) {
        if (talk.prompt() != null && with.prompt() == null) {
            moment.effect(new Effect.CancelTimers(talk.prompt().visit()));
        }
        moment.talks().set(moment.talks().indexOf(talk), with);
        return with;
    }

    /// The conversation that goes on below the pattern.
    private Optional<Talk> below() {
        return next().filter(talk -> !talk.suspended());
    }

    /// The conversation that waits to be returned to.
    private Optional<Talk> suspended() {
        return next().filter(Talk::suspended);
    }

    private Optional<Talk> next() {
        var talks = moment.talks();
        return talks.size() > 1 && moment.top().aside()
                ? Optional.of(talks.get(talks.size() - 2))
                : Optional.empty();
    }
}
