package city.okno.script.load;

import city.okno.script.fault.Fault;
import city.okno.script.flow.Bundle;
import java.util.List;

/// What became of loading a bundle.
public sealed interface Loaded {

    /// It may talk to people.
    ///
    /// @param warnings what a reader should look at
    record Whole(Bundle bundle, List<Fault> warnings) implements Loaded {
        public Whole {
            warnings = List.copyOf(warnings);
        }
    }

    /// @param faults all of them, by place; at least one
    record Broken(List<Fault> faults) implements Loaded {
        public Broken {
            faults = List.copyOf(faults);
        }
    }
}
