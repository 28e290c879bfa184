package city.okno.conversation;

import java.util.List;

/// The commands that a messenger shows in a list of its own: those of the flows in the residents'
/// menu, in its order, then the menu itself and help.
public interface CommandList {

    /// @param name without the slash, 1–32 lower-case English letters, digits and underscores:
    ///   `idea`
    /// @param title what it does, in the language that was asked for
    record Command(String name, String title) {}

    /// Of the scripts that are active now. A flow without a command that every messenger can show
    /// is left out; a command is the language's own if it has one.
    ///
    /// @param language two letters
    List<Command> in(String language);

    /// Changes when the commands may have changed.
    String version();
}
