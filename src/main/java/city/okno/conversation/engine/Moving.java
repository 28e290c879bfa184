package city.okno.conversation.engine;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Talk;
import city.okno.conversation.session.Values;
import city.okno.script.change.BundleChange;
import city.okno.script.change.FlowChange;
import city.okno.script.change.FlowChange.Breaking;
import city.okno.script.change.FlowChange.Move;
import city.okno.script.flow.Flow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Takes conversations that began in older scripts along to the active ones, as far as the change
/// lets them. The others stay in theirs.
final class Moving {

    private final Moment moment;

    Moving(Moment moment) {
        this.moment = moment;
    }

    /// @return whether the running conversation came to another question, so that what was just
    ///   said is no answer to it
    boolean move() {
        boolean asksAgain = false;
        for (var talk : List.copyOf(moment.talks())) {
            var moved = moved(talk);
            if (moved.isPresent()) {
                asksAgain |=
                        talk.prompt() != null
                                && moved.get().prompt() == null
                                && moment.running().filter(talk::equals).isPresent();
                replace(talk, moved.get());
            }
        }
        return asksAgain;
    }

    private void replace(Talk talk, Talk moved) {
        if (talk.prompt() != null && moved.prompt() == null) {
            moment.effect(new Effect.CancelTimers(talk.prompt().visit()));
        }
        moment.talks().set(moment.talks().indexOf(talk), moved);
    }

    /// Empty when it stays where it is.
    private Optional<Talk> moved(Talk talk) {
        return moment.change(talk).flatMap(change -> moved(talk, change));
    }

    private Optional<Talk> moved(Talk talk, BundleChange change) {
        var moved = talk.in(moment.active().hash());
        for (int at = 0; at < talk.frames().size(); at++) {
            var frame = talk.frames().get(at);
            var place = place(frame, change);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            moved = moved.frame(at, moved(frame, place.get()));
            if (place.get().asksAgain()) {
                moved = moved.asking(null);
            }
        }
        return Optional.of(moved);
    }

    private static Optional<Move> place(Frame frame, BundleChange change) {
        return change.of(frame.flow())
                .flatMap(flow ->
                        switch (flow) {
                            case FlowChange.Same(), FlowChange.Compatible(), FlowChange.Added() ->
                                    Optional.of(Move.nowhere(frame.step()));
                            case Breaking breaking ->
                                    Optional.ofNullable(breaking.moves().get(frame.step()));
                        });
    }

    private Frame moved(Frame frame, Move move) {
        var flow = moment.active().flow(frame.flow());
        return new Frame(
                frame.flow(),
                move.to(),
                move.asksAgain() ? Frame.Waits.NOTHING : frame.waits(),
                answers(frame.slots(), flow, move),
                frame.given().stream().map(move::name).filter(flow.slots()::containsKey).toList(),
                frame.result(),
                known(frame.asked(), flow),
                known(frame.then(), flow));
    }

    private static Values answers(Values answers, Flow flow, Move move) {
        var kept = new LinkedHashMap<String, Object>();
        answers.map()
                .forEach((name, value) -> {
                    if (flow.slots().containsKey(move.name(name))) {
                        kept.put(move.name(name), value);
                    }
                });
        return new Values(kept);
    }

    private static List<String> known(List<String> steps, Flow flow) {
        return steps.stream().filter(flow.steps()::containsKey).toList();
    }
}
