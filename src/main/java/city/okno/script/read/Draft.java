package city.okno.script.read;

import city.okno.script.flow.Flow;

/// A flow that is read and not yet proved: its steps may lead [#NOWHERE] or to names that are not
/// there.
///
/// @param places where its parts stand
public record Draft(Flow flow, Places places) {

    /// The branch of a step that has nothing after it.
    public static final String NOWHERE = "";

    /// The branch to a name that is not there, which was told already.
    public static final String UNKNOWN = "?";
}
