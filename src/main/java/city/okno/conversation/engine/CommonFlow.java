package city.okno.conversation.engine;

import java.util.Locale;

/// Flows that the engine itself starts: most of `bot-scripts/common`, some of a feature's folder.
enum CommonFlow {
    MENU,
    /// How a conversation begins for somebody who just came.
    START,
    /// Offers to return to what was interrupted.
    RESUME,
    /// Says what was answered so far, after days.
    RECAP,
    /// Makes something of words that no flow begins with; takes `words`.
    UNHEARD,
    /// Changes an answer given before; takes `visit`.
    CHANGE;

    /// For example `common.menu`.
    String flow() {
        return "common." + name().toLowerCase(Locale.ROOT);
    }
}
