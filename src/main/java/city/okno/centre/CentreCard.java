package city.okno.centre;

import city.okno.centre.Today.Standing;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A centre as a resident sees it.
///
/// @param map address of a map; empty without one
/// @param today hours of today, `08:00–20:00`; empty when it is closed
/// @param at when `standing` changes today
/// @param mapped there is a map
/// @param explained there is a reason for what is otherwise today
/// @param week usual hours, alike days together
/// @param exceptions of the next two weeks, without today
/// @param features names of [Amenity] and [Access]
record CentreCard(
        long id,
        String name,
        String district,
        String address,
        boolean mapped,
        String map,
        Standing standing,
        String today,
        LocalTime at,
        boolean explained,
        String why,
        List<Week> week,
        List<Otherwise> exceptions,
        List<String> features,
        boolean demo) {

    private static final int WEEKS_AHEAD = 2;

    /// Weekdays with the same hours.
    ///
    /// @param one there is only the first
    record Week(DayOfWeek first, DayOfWeek last, boolean one, boolean closed, String hours) {}

    record Otherwise(LocalDate day, boolean closed, String hours, boolean explained, String why) {}

    static CentreCard of(Centre centre, String map, String language, Instant now) {
        var today = Today.of(centre, now);
        var date = LocalDate.ofInstant(now, centre.zone());
        return new CentreCard(
                centre.id().value(),
                centre.name().in(language),
                centre.district().in(language),
                centre.address().in(language),
                !map.isEmpty(),
                map,
                today.standing(),
                Today.text(today.hours()),
                today.at(),
                !why(centre, date, language).isEmpty(),
                why(centre, date, language),
                week(centre.timetable(), date),
                exceptions(centre, date, language),
                features(centre).toList(),
                centre.demo());
    }

    /// In the order in which they are declared.
    static Stream<String> features(Centre centre) {
        return Stream.concat(
                Arrays.stream(Access.values()).filter(centre.access()::contains).map(Enum::name),
                Arrays.stream(Amenity.values())
                        .filter(centre.amenities()::contains)
                        .map(Enum::name));
    }

    private static String why(Centre centre, LocalDate day, String language) {
        var exception = centre.timetable().exception(day);
        return exception == null || exception.why() == null ? "" : exception.why().in(language);
    }

    private static List<Otherwise> exceptions(Centre centre, LocalDate today, String language) {
        return today.plusDays(1)
                .datesUntil(today.plusWeeks(WEEKS_AHEAD).plusDays(1))
                .filter(day -> centre.timetable().exception(day) != null)
                .map(day -> {
                    var hours = centre.on(day);
                    var why = why(centre, day, language);
                    return new Otherwise(
                            day, hours.isClosed(), Today.text(hours), !why.isEmpty(), why);
                })
                .toList();
    }

    /// A week without exceptions.
    private static List<Week> week(Timetable timetable, LocalDate day) {
        var usual = new Timetable(timetable.week(), timetable.breaks(), Map.of());
        var weeks = new ArrayList<Week>();
        for (var weekday : DayOfWeek.values()) {
            var hours = Today.text(usual.on(day.with(weekday)));
            var last = weeks.isEmpty() ? null : weeks.getLast();
            if (last != null && last.hours().equals(hours)) {
                weeks.removeLast();
                weeks.add(new Week(last.first(), weekday, false, hours.isEmpty(), hours));
            } else {
                weeks.add(new Week(weekday, weekday, true, hours.isEmpty(), hours));
            }
        }
        return List.copyOf(weeks);
    }
}
