package city.okno.poll.talk;

import city.okno.poll.Results.Reader;
import city.okno.script.Caller;
import city.okno.script.Role;

/// Who wants to see what was answered.
final class Readers {

    private Readers() {}

    static Reader of(Caller caller) {
        return new Reader(caller.party(), caller.has(Role.MODERATOR), caller.language());
    }
}
