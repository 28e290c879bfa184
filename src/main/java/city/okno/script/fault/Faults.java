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

    /// @param names what would have been right, shown in alphabetical order
    public void unknown(
            Kind kind, Place place, String what, String name, Collection<String> names) {
        add(kind, place, "no " + what + " “" + name + "”", Suggestion.of(name, names));
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
