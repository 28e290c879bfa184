package city.okno.fault;

import java.util.ArrayList;
import java.util.List;

/// What was found to be wrong in a run.
final class Wrongs {

    private final List<String> all = new ArrayList<>();

    void unless(boolean right, String what, Object... of) {
        if (!right) {
            all.add(what.formatted(of));
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
