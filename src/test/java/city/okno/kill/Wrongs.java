package city.okno.kill;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What was found broken so far.
final class Wrongs {

    private final List<String> found = new CopyOnWriteArrayList<>();

    void add(String what, Object... of) {
        found.add(what.formatted(of));
    }

    void unless(boolean right, String what, Object... of) {
        if (!right) {
            add(what, of);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n", found.stream().limit(40).toList());
    }
}
