package city.okno.appointment.booking;

import city.okno.appointment.EarliestTimes;
import city.okno.appointment.FreeTime;
import city.okno.appointment.Visit;
import city.okno.appointment.slot.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Looks at the next days of all centres first. Mostly they suffice, and what is taken on all the
/// others is never read; where they do not, a centre is looked at two times more.
@Component
class EarliestDesk implements EarliestTimes {

    /// How many days ahead each look reaches.
    private static final List<Integer> LOOKS = List.of(2, 7, Integer.MAX_VALUE);

    private final FreeTimes times;

    EarliestDesk(FreeTimes times) {
        this.times = times;
    }

    @Override
    public List<FreeTime> of(List<Visit> visits, int most, Instant now) {
        var found = new ArrayList<FreeTime>();
        int from = 0;
        for (int until : LOOKS) {
            for (var visit : visits) {
                found.addAll(free(visit, from, until, most, now));
            }
            if (found.size() >= most) {
                break;
            }
            from = until;
        }
        return found.stream().sorted(Comparator.comparing(FreeTime::start)).limit(most).toList();
    }

    private List<FreeTime> free(Visit visit, int from, int until, int most, Instant now) {
        var days = times.days(visit.centre(), now).stream().limit(until).skip(from).toList();
        var places =
                days.isEmpty() ? Stream.<Place>empty() : times.all(visit, days, 0, now).stream();
        return places.limit(most).map(it -> new FreeTime(visit, it.start())).toList();
    }
}
