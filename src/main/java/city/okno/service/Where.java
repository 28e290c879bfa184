package city.okno.service;

import city.okno.script.Wording;
import java.util.Set;

/// In which centres a service is given.
public sealed interface Where {

    /// In every centre, wherever one lives.
    record Anywhere() implements Where {}

    /// In some centres only.
    ///
    /// @param centres their names in the files
    record Listed(Set<String> centres, Wording why) implements Where {
        public Listed {
            centres = Set.copyOf(centres);
        }
    }

    /// In the centre of the district where one is registered, which only the resident knows.
    record ByRegistration(Wording why) implements Where {}
}
