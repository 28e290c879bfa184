package city.okno.appointment.closing;

import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.slot.Closure;
import city.okno.appointment.slot.Span;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.centre.Counter;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import city.okno.script.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Closing a centre or a counter, for operators.
@Component
class ClosingActions implements Actions {

    private static final String ALL = "all";

    private final ClosingDesk desk;
    private final Centres centres;
    private final AppointmentSettings settings;
    private final Words words;

    ClosingActions(ClosingDesk desk, Centres centres, AppointmentSettings settings, Words words) {
        this.desk = desk;
        this.centres = centres;
        this.settings = settings;
        this.words = words;
    }

    record OfCentre(String centre) {}

    /// @param counter `all` or its number
    record Day(String centre, String counter, String day) {}

    record Hours(String centre, String counter, String day, LocalTime from, LocalTime until) {}

    /// @param starts and ends as [Ready] had them
    record Close(String centre, String counter, String starts, String ends) {}

    record One(long closure) {}

    /// How many it concerns.
    sealed interface Preview {
        /// @param people who are expected then
        record Ready(ClosedHours closed, int people, String starts, String ends)
                implements Preview {}

        record Over() implements Preview {}

        record NotAllowed() implements Preview {}
    }

    /// What became of it.
    sealed interface Closed {
        record Done(ClosedHours closed) implements Closed {}

        record Over() implements Closed {}

        record NotAllowed() implements Closed {}
    }

    /// What is closed in a centre.
    sealed interface All {
        record Some(List<ClosedHours> closures) implements All {}

        record None() implements All {}

        record NotAllowed() implements All {}
    }

    /// What became of the wish to open again.
    sealed interface Opened {
        record Done() implements Opened {}

        /// Also when it was opened before, or its time is over.
        record Gone() implements Opened {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("closing.counters", OfCentre.class, this::counters);
        registry.choices("closing.days", OfCentre.class, this::days);
        registry.on("closing.of_day", Day.class, Preview.class, this::ofDay);
        registry.on("closing.of_hours", Hours.class, Preview.class, this::ofHours);
        registry.on("closing.close", Close.class, Closed.class, this::close);
        registry.on("closing.all", OfCentre.class, All.class, this::all);
        registry.on("closing.open", One.class, Opened.class, this::open);
    }

    private List<Choice> counters(OfCentre with, Caller caller) {
        var language = caller.language();
        return Stream.concat(
                        Stream.of(
                                new Choice(
                                        ALL, said("reception.whole_centre", language, Map.of()))),
                        centre(with.centre()).counters().stream()
                                .filter(it -> it.quota().booked() > 0)
                                .map(it -> choice(it, language)))
                .toList();
    }

    private Choice choice(Counter counter, String language) {
        var number = String.valueOf(counter.number());
        return new Choice(number, said("reception.counter", language, Map.of("number", number)));
    }

    private List<Choice> days(OfCentre with, Caller caller) {
        var today = LocalDate.ofInstant(caller.now(), centre(with.centre()).zone());
        return today.datesUntil(today.plusDays(settings.horizon() + 1L))
                .map(it ->
                        new Choice(
                                it.toString(),
                                said("appointment.day", caller.language(), Map.of("day", it))))
                .toList();
    }

    private String said(String key, String language, Map<String, Object> arguments) {
        return words.text(key, language, arguments).text();
    }

    private Preview ofDay(Day with, Caller caller) {
        var zone = centre(with.centre()).zone();
        var day = LocalDate.parse(with.day());
        var span =
                new Span(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant());
        return preview(with.centre(), with.counter(), span, caller);
    }

    private Preview ofHours(Hours with, Caller caller) {
        var zone = centre(with.centre()).zone();
        var day = LocalDate.parse(with.day());
        var span =
                new Span(
                        day.atTime(with.from()).atZone(zone).toInstant(),
                        day.atTime(with.until()).atZone(zone).toInstant());
        return preview(with.centre(), with.counter(), span, caller);
    }

    private Preview preview(String centre, String counter, Span span, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Preview.NotAllowed();
        }
        if (!span.until().isAfter(caller.now())) {
            return new Preview.Over();
        }
        var closing = closing(centre, counter, span);
        return new Preview.Ready(
                shown(new StoredClosure(0, closing, 0), caller.language()),
                desk.concerned(closing, caller.now()),
                span.from().toString(),
                span.until().toString());
    }

    private Closed close(Close with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Closed.NotAllowed();
        }
        var span = new Span(Instant.parse(with.starts()), Instant.parse(with.ends()));
        if (!span.until().isAfter(caller.now())) {
            return new Closed.Over();
        }
        var closing = closing(with.centre(), with.counter(), span);
        return new Closed.Done(
                shown(
                        desk.close(caller.act(), closing, caller.party(), caller.now()),
                        caller.language()));
    }

    private All all(OfCentre with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new All.NotAllowed();
        }
        var all =
                desk.all(centre(with.centre()).id().value(), caller.now()).stream()
                        .map(it -> shown(it, caller.language()))
                        .toList();
        return all.isEmpty() ? new All.None() : new All.Some(all);
    }

    private Opened open(One with, Caller caller) {
        return caller.has(Role.OPERATOR)
                        && desk.reopen(with.closure(), caller.party(), caller.now())
                ? new Opened.Done()
                : new Opened.Gone();
    }

    private ClosedHours shown(StoredClosure closure, String language) {
        var centre = centres.find(new CentreId(closure.closing().centre())).orElseThrow();
        return ClosedHours.of(closure, centre, language);
    }

    private Centre centre(String id) {
        return centres.find(new CentreId(Long.parseLong(id))).orElseThrow();
    }

    private static Closing closing(String centre, String counter, Span span) {
        @Nullable Integer number = ALL.equals(counter) ? null : Integer.valueOf(counter);
        return new Closing(Long.parseLong(centre), new Closure(number, span));
    }
}
