package city.okno.centre;

import city.okno.script.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day on which a centre is closed, or open at other hours than on that weekday.
///
/// @param hours none when it is closed
/// @param why for residents; null when nobody wrote a reason
public record SpecialDay(LocalDate date, List<Interval> hours, @Nullable Wording why) {
    public SpecialDay {
        hours = List.copyOf(hours);
    }
}
