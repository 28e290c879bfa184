package city.okno.conversation.turn;

import city.okno.conversation.Onlooker;
import city.okno.conversation.bundle.Library;
import city.okno.conversation.engine.Engine;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.Session;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.Caller;
import city.okno.script.PartyId;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.flow.Situation;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Steps the engine until nothing is left to perform. The engine decides, this carries out: its
/// effects are collected, its calls made in the turn's transaction.
@Component
class Stepper {

    /// Calls of actions in one turn; more is a script that goes in circles.
    private static final int MOST_CALLS = 50;

    /// Looked at between steps: a turn is never interrupted.
    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    private final Engine engine;
    private final Library library;
    private final ObjectProvider<ActionCatalogue> actions;
    private final Residents residents;
    private final SessionRepository sessions;
    private final TimerRepository timers;
    private final OknoSettings settings;
    private final InstantSource clock;
    private final ObjectProvider<Onlooker> onlookers;

    Stepper(
            Engine engine,
            Library library,
            ObjectProvider<ActionCatalogue> actions,
            Residents residents,
            SessionRepository sessions,
            TimerRepository timers,
            OknoSettings settings,
            InstantSource clock,
            ObjectProvider<Onlooker> onlookers) {
        this.engine = engine;
        this.library = library;
        this.actions = actions;
        this.residents = residents;
        this.sessions = sessions;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
        this.onlookers = onlookers;
    }

    /// What all steps of a turn came to.
    ///
    /// @param party whose conversation it is now
    /// @param language two letters: what all of it was said in at the end
    /// @param joined whether the account moved to another party during the turn
    /// @param chosen the answer to the open question, as the resident reads it
    record Run(
            PartyId party,
            String language,
            boolean joined,
            Session session,
            List<Say> said,
            List<TimerChange> timers,
            Optional<String> chosen) {}

    Run run(Turn turn, PartyId party, Session session, Event first) {
        return new Walk(turn, party, session).walk(first);
    }

    /// The state of one run.
    private final class Walk {
        private final Turn turn;
        private final List<Say> said = new ArrayList<>();
        private final List<TimerChange> changes = new ArrayList<>();
        private PartyId party;
        private Party who;
        private Session session;
        private boolean joined;
        private int calls;
        private @Nullable String chosen;

        Walk(Turn turn, PartyId party, Session session) {
            this.turn = turn;
            this.party = party;
            this.who = residents.find(party).orElseThrow();
            this.session = session;
        }

        Run walk(Event first) {
            var deadline = clock.instant().plus(LONGEST_TURN);
            Event event = first;
            while (event != null) {
                if (clock.instant().isAfter(deadline)) {
                    throw new IllegalStateException("a turn took longer than " + LONGEST_TURN);
                }
                var stepped = engine.step(library.shelf(session), session, event, situation());
                session = stepped.session();
                event = carryOut(stepped.effects());
            }
            return new Run(
                    party,
                    who.language(),
                    joined,
                    session,
                    said,
                    changes,
                    Optional.ofNullable(chosen));
        }

        private @Nullable Event carryOut(List<Effect> effects) {
            Event answer = null;
            for (var effect : effects) {
                onlookers.forEach(onlooker -> onlooker.done(effect));
                switch (effect) {
                    case Say say -> said.add(say);
                    case Effect.SetTimer set ->
                            changes.add(new TimerChange.Set(set.kind(), set.visit(), set.at()));
                    case Effect.CancelTimers cancel ->
                            changes.add(new TimerChange.Cancel(cancel.visit()));
                    case Effect.PromptAnswered answered -> chosen = answered.chosen();
                    case Effect.Perform call -> answer = perform(call);
                    case Effect.ListChoices call ->
                            answer =
                                    new Event.Choices(
                                            catalogue()
                                                    .choices(call.action(), call.with(), caller()));
                }
            }
            return answer;
        }

        private Event perform(Effect.Perform call) {
            var performed = catalogue().perform(call.action(), call.with(), caller());
            follow(residents.partyOf(turn.account(), turn.language(), turn.now()));
            return new Event.Outcome(performed.outcome(), performed.values());
        }

        /// A phone was proved that belongs to a person: what runs goes on as theirs, above what
        /// they left unfinished elsewhere.
        private void follow(PartyId owner) {
            if (!owner.equals(party)) {
                session =
                        sessions.find(owner)
                                .map(stored -> session.above(stored.session()))
                                .orElse(session);
                sessions.remove(party);
                timers.move(party, owner);
                party = owner;
                joined = true;
            }
            who = residents.find(party).orElseThrow();
        }

        private ActionCatalogue catalogue() {
            return actions.getObject();
        }

        private Caller caller() {
            if (++calls > MOST_CALLS) {
                throw new IllegalStateException("a turn made more than " + MOST_CALLS + " calls");
            }
            return new Caller(
                    party,
                    turn.account().channel(),
                    who.language(),
                    who.roles(),
                    turn.now(),
                    turn.update().act() + "#" + calls);
        }

        private Situation situation() {
            return new Situation(
                    who.language(),
                    turn.account().channel(),
                    who.roles(),
                    turn.now(),
                    settings.zone());
        }
    }
}
