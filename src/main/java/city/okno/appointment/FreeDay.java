package city.okno.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A day on which one can come.
///
/// @param starts when a visit can begin, in order; never empty
public record FreeDay(LocalDate day, List<Instant> starts) {
    public FreeDay {
        starts = List.copyOf(starts);
    }
}
