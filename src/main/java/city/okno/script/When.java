package city.okno.script;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When somebody wants to come: a range of days and, on each of them, a range of times at which the
/// visit may begin. All four ends belong to it; all are local to the place.
///
/// What a question of the type `when` brings; an action takes it as a parameter of this type.
///
/// @param to null: on any day from [#from] on
/// @param latest the same as `earliest` when one moment is meant
public record When(LocalDate from, @Nullable LocalDate to, LocalTime earliest, LocalTime latest) {

    public static final LocalTime FIRST_MINUTE = LocalTime.MIN;
    public static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private static final Pattern CODE =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public When {
        earliest = earliest.truncatedTo(ChronoUnit.MINUTES);
        latest = latest.truncatedTo(ChronoUnit.MINUTES);
        if ((to != null && to.isBefore(from)) || latest.isBefore(earliest)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /// Whether a visit that begins then is what was wished.
    public boolean fits(LocalDateTime start) {
        var day = start.toLocalDate();
        var time = start.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return !day.isBefore(from)
                && (to == null || !day.isAfter(to))
                && !time.isBefore(earliest)
                && !time.isAfter(latest);
    }

    public boolean isOneDay() {
        return from.equals(to);
    }

    public boolean isOneTime() {
        return earliest.equals(latest);
    }

    public boolean isAnyTime() {
        return earliest.equals(FIRST_MINUTE) && latest.equals(LAST_MINUTE);
    }

    /// As scripts hold it: by the names of the components, without `to` when the end is open.
    public Map<String, Object> plain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("from", from);
        if (to != null) {
            plain.put("to", to);
        }
        plain.put("earliest", earliest);
        plain.put("latest", latest);
        return plain;
    }

    /// The other way round.
    public static When of(Map<?, ?> plain) {
        return new When(
                end(plain, "from", LocalDate.class),
                plain.get("to") instanceof LocalDate to ? to : null,
                end(plain, "earliest", LocalTime.class),
                end(plain, "latest", LocalTime.class));
    }

    private static <T> T end(Map<?, ?> plain, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(plain.get(name), name));
    }

    /// For buttons and links: `2026-06-05/2026-06-07 10:00-12:00`; the second day may be missing.
    public String code() {
        return from + "/" + (to == null ? "" : to) + " " + earliest + "-" + latest;
    }

    /// What [#code] wrote.
    public static Optional<When> ofCode(String code) {
        var found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var to = found.group(2);
            return Optional.of(
                    new When(
                            LocalDate.parse(found.group(1)),
                            to == null ? null : LocalDate.parse(to),
                            LocalTime.parse(found.group(3)),
                            LocalTime.parse(found.group(4))));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
