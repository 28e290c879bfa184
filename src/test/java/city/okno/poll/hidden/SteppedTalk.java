package city.okno.poll.hidden;

import city.okno.conversation.bundle.Library;
import city.okno.conversation.engine.Engine;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.Session;
import city.okno.conversation.session.Shelf;
import city.okno.delivery.Target;
import city.okno.resident.Party;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.flow.Situation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One person's conversation, with the real actions and nothing around them.
final class SteppedTalk {

    private final Engine engine;
    private final Library library;
    private final ActionCatalogue actions;
    private final Party who;
    private final Instant now;
    private final List<Say> said = new ArrayList<>();
    private Session session = Session.begin(1);

    SteppedTalk(Engine engine, Library library, ActionCatalogue actions, Party who, Instant now) {
        this.engine = engine;
        this.library = library;
        this.actions = actions;
        this.who = who;
        this.now = now;
    }

    List<Say> begin(String flow, Map<String, String> given) {
        return turn(new Event.Start(flow, given));
    }

    List<Say> press(Button button) {
        return turn(
                switch (button.target()) {
                    case Target.Answer(long visit, String option) ->
                            new Event.Press(visit, option, button.label());
                    case Target.Start(String flow, Map<String, String> with) ->
                            new Event.Start(flow, with);
                    case Target.Share _ -> new Event.UnknownPress();
                });
    }

    private List<Say> turn(Event first) {
        said.clear();
        var event = first;
        while (event != null) {
            var stepped = engine.step(Shelf.of(library.active()), session, event, situation());
            session = stepped.session();
            event = null;
            for (var effect : stepped.effects()) {
                switch (effect) {
                    case Say say -> said.add(say);
                    case Effect.Perform(var action, var with) -> {
                        var performed = actions.perform(action, with, caller());
                        event = new Event.Outcome(performed.outcome(), performed.values());
                    }
                    case Effect.ListChoices(var action, var with) ->
                            event = new Event.Choices(actions.choices(action, with, caller()));
                    case Effect.SetTimer _, Effect.CancelTimers _, Effect.PromptAnswered _ -> {}
                }
            }
        }
        return List.copyOf(said);
    }

    private Caller caller() {
        return caller(who, now);
    }

    static Caller caller(Party who, Instant now) {
        return new Caller(who.id(), ChannelKind.TELEGRAM, who.language(), who.roles(), now, "walk");
    }

    private Situation situation() {
        return new Situation(
                who.language(), ChannelKind.TELEGRAM, who.roles(), now, ZoneId.of("Europe/Moscow"));
    }
}
