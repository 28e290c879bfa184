package city.okno.department.drop;

import city.okno.department.form.DocumentForm;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Results;
import city.okno.department.form.Sender;
import city.okno.document.Documents;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where documents are.
@Component
class DocumentLines implements Lines {

    private final Documents documents;
    private final DocumentForm form;
    private final InstantSource clock;

    DocumentLines(Documents documents, DocumentForm form, InstantSource clock) {
        this.documents = documents;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public Columns columns() {
        return new Columns(DocumentForm.FIELDS, Set.of("keepUntil"));
    }

    @Override
    public String take(Fields line, Sender sender) throws Problem {
        return Results.code(documents.apply(form.event(sender, line), clock.instant()));
    }
}
