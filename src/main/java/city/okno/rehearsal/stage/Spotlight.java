package city.okno.rehearsal.stage;

import city.okno.conversation.Onlooker;
import city.okno.conversation.session.Effect;
import city.okno.delivery.LetterId;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.TransientDataAccessResourceException;

/// Sees what turns do, and breaks one off on request as if the connection were lost.
public final class Spotlight implements Onlooker {

    private static final int NEVER = -1;

    private final Map<LetterId, Effect.Say> said = new ConcurrentHashMap<>();
    private volatile int breakAfter = NEVER;
    private final AtomicInteger done = new AtomicInteger();

    @Override
    public void done(Effect effect) {
        if (done.getAndIncrement() == breakAfter) {
            done.set(0);
            throw new TransientDataAccessResourceException(
                    "rehearsed", new SQLTransientConnectionException("rehearsed", "08006"));
        }
    }

    @Override
    public void said(LetterId letter, Effect.Say say) {
        said.put(letter, say);
    }

    /// Empty for a message that no turn said: a notice.
    public Optional<Effect.Say> words(LetterId letter) {
        return Optional.ofNullable(said.get(letter));
    }

    /// From now on each turn breaks off when this many effects were carried out.
    public void breakAfter(int effects) {
        breakAfter = effects;
        done.set(0);
    }

    public void breakNothing() {
        breakAfter = NEVER;
        done.set(0);
    }

    /// Effects carried out since the last call of [#breakNothing].
    int doneEffects() {
        return done.get();
    }

    void clear() {
        said.clear();
        breakNothing();
    }
}
