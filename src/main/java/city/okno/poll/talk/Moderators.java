package city.okno.poll.talk;

import city.okno.script.Caller;
import city.okno.script.Role;

/// The flows ask for the role; whoever comes without it comes by a fault of a script.
final class Moderators {

    private Moderators() {}

    static void only(Caller caller) {
        if (!caller.has(Role.MODERATOR)) {
            throw new IllegalStateException("only moderators ask, change and end polls");
        }
    }
}
