package city.okno.script.fault;

import city.okno.script.flow.Place;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Gathers what is wrong, so that an author sees it all at once.
public final class Faults {

    private final TreeSet<Fault> found = new TreeSet<>(Fault.IN_ORDER);

    public void add(Kind kind, Place place, String message) {
        add(kind, place, message, "");
    }

    public void add(Kind kind, Place place, String message, String expected) {
        found.add(new Fault(kind, place, message, expected));
    }

    /// @param what what there is no such one of, with `{}` where the name goes, or at the end
    /// @param names what would have been right
    public void unknown(
            Kind kind, Place place, String what, String name, Collection<String> names) {
        var message = "no " + what(what, "“" + name + "”");
        if (names.isEmpty()) {
            add(kind, place, message + "; there are none");
        } else {
            add(kind, place, message, Suggestion.of(name, names));
        }
    }

    private static String what(String what, String name) {
        return what.contains("{}") ? what.replace("{}", name) : what + " " + name;
    }

    /// By file, line and column.
    public List<Fault> all() {
        return List.copyOf(found);
    }

    public List<Fault> errors() {
        return found.stream().filter(fault -> !fault.kind().isWarning()).toList();
    }

    public List<Fault> warnings() {
        return found.stream().filter(fault -> fault.kind().isWarning()).toList();
    }
}
