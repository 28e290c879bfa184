package city.okno.script.verify;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.fault.Faults;
import city.okno.script.read.Draft;
import city.okno.script.words.TextBook;
import java.util.Map;
import java.util.Optional;

/// What a flow can refer to.
///
/// @param flows by name
record World(Map<String, Draft> flows, ActionCatalogue actions, TextBook book, Faults faults) {

    Optional<Draft> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }
}
