package city.okno.conversation.bundle;

import city.okno.script.fault.Fault;
import java.util.List;
import java.util.stream.Collectors;

/// The bot scripts are not whole, so the bot does not start.
final class BrokenScriptsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenScriptsException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
