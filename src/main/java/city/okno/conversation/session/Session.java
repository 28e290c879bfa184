package city.okno.conversation.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where the conversations of one party stand.
///
/// @param talks the running one last, before it those that wait to be returned to; empty when
///   nothing is going on
/// @param buttons what was offered last, in order: the numbers by SMS
/// @param answered the questions answered last, newest last
/// @param visits the last number given to a question
/// @param turn how far the present turn has come; not stored
public record Session(
        List<Talk> talks,
        List<Effect.Button> buttons,
        List<Answered> answered,
        long visits,
        TurnSoFar turn) {

    private static final int PARTY_BITS = 24;

    public Session {
        talks = List.copyOf(talks);
        buttons = List.copyOf(buttons);
        answered = List.copyOf(answered);
    }

    /// A session of a party that never spoke. Visits of two parties never meet, because one may
    /// move to the other with its buttons.
    public static Session begin(long party) {
        return new Session(List.of(), List.of(), List.of(), party << PARTY_BITS, TurnSoFar.NONE);
    }

    /// This session with another party's conversations below: they wait to be returned to.
    public Session above(Session other) {
        var all = new ArrayList<Talk>();
        other.talks.stream().filter(talk -> !talk.aside()).map(Talk::suspend).forEach(all::add);
        all.addAll(talks);
        var known = new ArrayList<>(other.answered);
        known.addAll(answered);
        return new Session(all, buttons, known, Math.max(visits, other.visits), turn);
    }

    /// This session without what was said before the present question: somebody had it erased.
    public Session withoutPast() {
        var running = talks.isEmpty() ? talks : List.of(talks.getLast());
        return new Session(running, buttons, List.of(), visits, turn);
    }

    /// Whether a question of the running conversation waits for its answer.
    public boolean asks() {
        return !idle() && talks.getLast().question().isPresent();
    }

    /// Hashes of the bundles that conversations are pinned to.
    public Set<String> bundles() {
        return talks.stream().map(Talk::bundle).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether nothing is going on.
    public boolean idle() {
        return talks.isEmpty();
    }
}
