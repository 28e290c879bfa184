package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.Joined;
import city.okno.conversation.session.Session;
import city.okno.conversation.session.SessionCodec;
import city.okno.conversation.session.Shelf;
import city.okno.conversation.session.Stepped;
import city.okno.delivery.Target;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.change.BundleChange;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Situation;
import city.okno.script.load.BundleLoader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A conversation with the engine, as a turn would lead it, without a database. What is said comes
/// back as text: `[label]` for a step's own button, `{label}` for one that is always there, `---`
/// between messages.
final class Rehearsal {

    private final Engine engine = new Engine();
    private final ActionCatalogue actions;
    private final BundleLoader loader;
    private final Map<String, BundleChange> changes = new TreeMap<>();
    private Bundle active;
    private final Map<String, Bundle> pinned = new TreeMap<>();
    private final List<Button> seen = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final TreeMap<Long, List<Effect.SetTimer>> timers = new TreeMap<>();
    private Session session = Session.begin(1);
    private Instant now = Instant.parse("2026-06-05T07:00:00Z");
    private String language = "ru";
    private Set<Role> roles = Set.of(Role.RESIDENT);

    Rehearsal(Scripts scripts, Actions... features) {
        this.active = scripts.load(features);
        this.actions = Scripts.catalogue(features);
        this.loader = new BundleLoader(actions, List.of("ru", "en"), Scripts.ZONE);
    }

    Rehearsal in(String other) {
        language = other;
        return this;
    }

    Rehearsal as(Role... held) {
        roles = Set.of(held);
        return this;
    }

    /// New scripts are activated; the old ones stay for those who wait in them.
    void activate(Bundle bundle) {
        pinned.put(active.hash(), active);
        active = bundle;
        changes.clear();
        pinned.values().forEach(this::compare);
    }

    private void compare(Bundle older) {
        if (!older.hash().equals(active.hash())) {
            changes.put(older.hash(), loader.compare(older, active));
        }
    }

    void forget(String hash) {
        pinned.remove(hash);
        changes.remove(hash);
    }

    String types(String text) {
        return on(new Event.Text(text));
    }

    String presses(String label) {
        return presses(label, 0);
    }

    /// @param before how many later buttons of this label to pass over
    String presses(String label, int before) {
        var buttons = seen.reversed().stream().filter(it -> it.label().equals(label)).toList();
        assertThat(buttons).as(label).hasSizeGreaterThan(before);
        return on(
                switch (buttons.get(before).target()) {
                    case Target.Answer(long visit, String option) ->
                            new Event.Press(visit, option, label);
                    case Target.Start(String flow, var with) -> new Event.Start(flow, with);
                    case Target.Share _ -> new Event.UnknownPress();
                });
    }

    String waits(Duration time) {
        var until = now.plus(time);
        var said = new ArrayList<String>();
        while (true) {
            var due =
                    timers.values().stream()
                            .flatMap(List::stream)
                            .filter(timer -> !timer.at().isAfter(until))
                            .min(Comparator.comparing(Effect.SetTimer::at));
            if (due.isEmpty()) {
                now = until;
                return String.join("\n---\n", said);
            }
            now = due.get().at();
            timers.get(due.get().visit()).remove(due.get());
            var answer = on(new Event.TimerFired(due.get().kind(), due.get().visit()));
            if (!answer.isEmpty()) {
                said.add(answer);
            }
        }
    }

    String on(Event first) {
        effects.clear();
        var said = new ArrayList<Say>();
        Event event = first;
        while (event != null) {
            var stepped = step(event);
            event = null;
            for (var effect : stepped.effects()) {
                effects.add(effect);
                switch (effect) {
                    case Say say -> said.add(say);
                    case Effect.SetTimer timer ->
                            timers.computeIfAbsent(timer.visit(), _ -> new ArrayList<>())
                                    .add(timer);
                    case Effect.CancelTimers cancel -> timers.remove(cancel.visit());
                    case Effect.PromptAnswered _ -> {}
                    case Effect.Perform call -> event = perform(call);
                    case Effect.ListChoices call ->
                            event =
                                    new Event.Choices(
                                            actions.choices(call.action(), call.with(), caller()));
                }
            }
        }
        var messages = Joined.of(said, ChannelLimits.of(ChannelKind.TELEGRAM));
        messages.forEach(message -> seen.addAll(message.buttons()));
        return messages.stream().map(Rehearsal::shown).collect(Collectors.joining("\n---\n"));
    }

    /// The effects of the last turn.
    List<Effect> effects() {
        return List.copyOf(effects);
    }

    Session session() {
        return session;
    }

    Bundle active() {
        return active;
    }

    Instant now() {
        return now;
    }

    void join(Session other) {
        session = session.above(other);
    }

    private Stepped step(Event event) {
        var situation = new Situation(language, ChannelKind.TELEGRAM, roles, now, Scripts.ZONE);
        var shelf = new Shelf(active, pinned, changes);
        var stepped = engine.step(shelf, session, event, situation);
        assertThat(engine.step(shelf, session, event, situation))
                .as("the same step again")
                .isEqualTo(stepped);
        session = stepped.session();
        boolean over =
                stepped.effects().isEmpty()
                        || !(stepped.effects().getLast() instanceof Effect.Perform
                                || stepped.effects().getLast() instanceof Effect.ListChoices);
        if (over) {
            assertThat(SessionCodec.read(SessionCodec.write(session))).isEqualTo(session);
        }
        return stepped;
    }

    private Event perform(Effect.Perform call) {
        var performed = actions.perform(call.action(), call.with(), caller());
        return new Event.Outcome(performed.outcome(), performed.values());
    }

    private Caller caller() {
        return new Caller(new PartyId(1), ChannelKind.TELEGRAM, language, roles, now, "act");
    }

    private static String shown(Say say) {
        var pictures =
                say.pictures().stream().map(it -> "(" + it + ") ").collect(Collectors.joining());
        var buttons =
                say.buttons().stream()
                        .map(it -> it.always() ? "{" + it.label() + "}" : "[" + it.label() + "]")
                        .collect(Collectors.joining(" "));
        return (pictures + say.text().text() + (buttons.isEmpty() ? "" : "  " + buttons))
                .replaceAll("[\\u00a0\\u202f]", " ")
                .strip();
    }
}
