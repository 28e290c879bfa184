package city.okno.conversation.answer;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An hour and a minute as they were said, not yet before or after noon. Nobody is received at
/// three in the morning, so three is the afternoon's; seven and eight may be either.
///
/// @param certain whether the hours are counted to twenty-four
record Clock(int hour, int minute, boolean certain) {

    private static final int LATEST_ALWAYS_AFTERNOON = 6;
    private static final int LATEST_EITHER = 8;

    /// What may be meant; none when the day has no such time.
    List<LocalTime> times(@Nullable DayPart part) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return List.of();
        }
        if (part != null) {
            return both().filter(part::names).toList();
        }
        if (certain || hour == 0 || hour > LATEST_EITHER) {
            return List.of(LocalTime.of(hour, minute));
        }
        return hour <= LATEST_ALWAYS_AFTERNOON
                ? List.of(LocalTime.of(hour + 12, minute))
                : both().toList();
    }

    /// The nearest time after the beginning of a range: from ten to two, from seven to nine.
    List<LocalTime> after(LocalTime begin, @Nullable DayPart part) {
        if (times(null).isEmpty()) {
            return List.of();
        }
        return both().filter(it -> it.isAfter(begin))
                .limit(1)
                .filter(it -> part == null || part.names(it) || !part.names(begin))
                .toList();
    }

    private Stream<LocalTime> both() {
        var said = LocalTime.of(hour, minute);
        return certain || hour > 12
                ? Stream.of(said)
                : Stream.of(said, said.plusHours(12)).sorted();
    }
}
