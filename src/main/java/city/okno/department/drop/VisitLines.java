package city.okno.department.drop;

import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Results;
import city.okno.department.form.Sender;
import city.okno.department.form.VisitForm;
import city.okno.visit.Visits;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// How far visits to centres have come.
@Component
class VisitLines implements Lines {

    private final Visits visits;
    private final VisitForm form;
    private final InstantSource clock;

    VisitLines(Visits visits, VisitForm form, InstantSource clock) {
        this.visits = visits;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public Columns columns() {
        return new Columns(VisitForm.FIELDS, VisitForm.OPTIONAL);
    }

    @Override
    public String take(Fields line, Sender sender) throws Problem {
        return Results.code(
                visits.note(form.visit(sender, line), sender.reachesPeople(), clock.instant()));
    }
}
