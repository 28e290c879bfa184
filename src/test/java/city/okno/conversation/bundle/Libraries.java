package city.okno.conversation.bundle;

import city.okno.script.flow.Bundle;
import java.util.List;

/// Libraries for tests.
public final class Libraries {

    private Libraries() {}

    /// A library in which nobody waits in older scripts.
    public static Library of(Bundle bundle) {
        var library = new Library();
        library.activate(bundle, null, List.of());
        return library;
    }
}
