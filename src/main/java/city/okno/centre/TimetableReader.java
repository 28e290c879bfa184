package city.okno.centre;

import city.okno.catalogue.Page;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads `hours:`, `breaks:` and `exceptions:`.
final class TimetableReader {

    private static final Pattern HOURS = Pattern.compile("([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");
    private static final String HOURS_FORM = "hours such as 08:00-20:00";
    private static final String DAYS_FORM = "days such as mon-fri, sat or mon,wed";
    private static final String EXCEPTION = "{ date: 2026-12-31, hours: 08:00-15:00 }";
    private static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values())
                    .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                    .toList();

    private final Page centre;

    TimetableReader(Page centre) {
        this.centre = centre;
    }

    Timetable read() {
        centre.needs("hours", "{ mon-fri: 08:00-20:00, sat: 09:00-15:00 }");
        return new Timetable(byWeekday("hours"), byWeekday("breaks"), special());
    }

    private Map<DayOfWeek, List<Interval>> byWeekday(String key) {
        var all = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        centre.below(key, "hours by days, like mon-fri: 08:00-20:00")
                .ifPresent(page -> page.keys().forEach(days -> put(all, page, days)));
        return all;
    }

    private static void put(Map<DayOfWeek, List<Interval>> all, Page page, String key) {
        for (var day : days(page, key)) {
            if (all.put(day, intervals(page, key)) != null) {
                page.wrong(
                        key,
                        "hours of " + DAYS.get(day.getValue() - 1) + " again",
                        "each day once");
            }
        }
    }

    private static List<DayOfWeek> days(Page page, String key) {
        var days = Stream.of(key.split(",")).map(part -> range(part.strip())).toList();
        if (days.stream().anyMatch(Optional::isEmpty)) {
            page.wrong(key, "“" + key + "” are no days", DAYS_FORM);
            return List.of();
        }
        return days.stream().flatMap(Optional::stream).flatMap(List::stream).distinct().toList();
    }

    private static Optional<List<DayOfWeek>> range(String text) {
        var ends = text.split("-", -1);
        var first = DAYS.indexOf(ends[0]);
        var last = DAYS.indexOf(ends[ends.length - 1]);
        return first < 0 || last < first || ends.length > 2
                ? Optional.empty()
                : Optional.of(
                        IntStream.rangeClosed(first, last)
                                .mapToObj(day -> DayOfWeek.of(day + 1))
                                .toList());
    }

    private Map<LocalDate, SpecialDay> special() {
        var all = new HashMap<LocalDate, SpecialDay>();
        centre.each("exceptions", EXCEPTION, this::exception).stream()
                .flatMap(Optional::stream)
                .forEach(day -> {
                    if (all.put(day.date(), day) != null) {
                        centre.wrong(
                                "exceptions",
                                "a second exception on " + day.date(),
                                "each date once");
                    }
                });
        return all;
    }

    private Optional<SpecialDay> exception(Page item) {
        item.only("an exception", "date", "hours", "closed", "why");
        var closed = item.flag("closed");
        if (closed == item.has("hours")) {
            item.wrong("closed", "an exception is closed or has hours", EXCEPTION);
        }
        var hours = closed ? List.<Interval>of() : intervals(item, "hours");
        var why = item.optionalWording("why").orElse(null);
        return date(item).map(date -> new SpecialDay(date, hours, why));
    }

    private static Optional<LocalDate> date(Page item) {
        var text = item.text("date", "a date such as 2026-12-31");
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notDate) {
            if (!text.isEmpty()) {
                item.wrong("date", "“" + text + "” is no date", "a date such as 2026-12-31");
            }
            return Optional.empty();
        }
    }

    /// In their order; two that overlap are wrong.
    private static List<Interval> intervals(Page page, String key) {
        var all =
                page.texts(key, HOURS_FORM).stream()
                        .flatMap(text -> interval(page, key, text).stream())
                        .toList();
        var inOrder =
                IntStream.range(1, all.size())
                        .allMatch(i -> all.get(i - 1).until().isBefore(all.get(i).from()));
        if (!inOrder) {
            page.wrong(key, "hours that overlap or stand in no order", HOURS_FORM);
        }
        return all;
    }

    private static Optional<Interval> interval(Page page, String key, String text) {
        var form = HOURS.matcher(text);
        try {
            if (form.matches()) {
                var from = LocalTime.parse(form.group(1));
                var until = LocalTime.parse(form.group(2));
                if (from.isBefore(until)) {
                    return Optional.of(new Interval(from, until));
                }
            }
        } catch (DateTimeException noSuchTime) {
            // told below
        }
        page.wrong(key, "“" + text + "” are no hours", HOURS_FORM);
        return Optional.empty();
    }
}
