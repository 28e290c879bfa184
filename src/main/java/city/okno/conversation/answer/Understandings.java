package city.okno.conversation.answer;

import city.okno.script.Role;
import city.okno.script.flow.Bundle;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Made from a bundle and roles alone, so keeping them changes no answer, only its speed.
public final class Understandings {

    private static final int KEPT = 64;

    private final Map<Key, Understanding> known = new ConcurrentHashMap<>();

    private record Key(String bundle, Set<Role> roles) {}

    public Understanding of(Bundle bundle, Set<Role> roles) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Key(bundle.hash(), roles),
                _ -> new Understanding(Lexicon.of(bundle.lists()), Starts.of(bundle, roles)));
    }
}
