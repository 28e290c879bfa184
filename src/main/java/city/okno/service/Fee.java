package city.okno.service;

import city.okno.script.Wording;
import org.jspecify.annotations.Nullable;

/// What a service costs.
///
/// @param roubles 0 for nothing
/// @param note what the sum depends on; null where it is always the same
public record Fee(int roubles, @Nullable Wording note) {

    public boolean isFree() {
        return roubles == 0;
    }
}
