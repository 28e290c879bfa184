package city.okno.department.form;

import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.visit.CounterGroup;
import city.okno.visit.Visit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what is said of a visit.
@Component
public class VisitForm {

    /// Every field.
    public static final Set<String> FIELDS =
            Set.of("id", "centre", "counter", "taken", "called", "served");

    /// Those that may come later.
    public static final Set<String> OPTIONAL = Set.of("called", "served");

    private final Centres centres;
    private final InstantSource clock;

    VisitForm(Centres centres, InstantSource clock) {
        this.centres = centres;
        this.clock = clock;
    }

    public Visit visit(Sender sender, Fields fields) throws Problem {
        var now = clock.instant();
        var number = fields.text("id", 64);
        var centre = centre(fields);
        var counter = fields.oneOf("counter", CounterGroup.class);
        var taken = fields.past("taken", now);
        var called = after(taken, "taken", fields, "called", now);
        var served =
                called == null
                        ? after(taken, "taken", fields, "served", now)
                        : after(called, "called", fields, "served", now);
        return new Visit(sender.name(), number, centre, counter, taken, called, served);
    }

    private CentreId centre(Fields fields) throws Problem {
        var code = fields.text("centre", 64);
        return centres.byCode(code)
                .orElseThrow(() ->
                        fields.wrong("centre", "Expected the code of a centre such as strogino"))
                .id();
    }

    private static @Nullable Instant after(
            Instant earlier, String before, Fields fields, String name, Instant now)
            throws Problem {
        var time = fields.optionalPast(name, now);
        if (time != null && time.isBefore(earlier)) {
            throw fields.wrong(name, "Expected a time that is not before " + before);
        }
        return time;
    }
}
