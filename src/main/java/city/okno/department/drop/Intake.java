package city.okno.department.drop;

import city.okno.department.form.DocumentForm;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Results;
import city.okno.department.form.Sender;
import city.okno.document.Documents;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes lines in, a batch in one short transaction. The same lines again change nothing.
@Component
class Intake {

    private final Documents documents;
    private final DocumentForm form;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    Intake(
            Documents documents,
            DocumentForm form,
            TransactionTemplate writing,
            InstantSource clock) {
        this.documents = documents;
        this.form = form;
        this.writing = writing;
        this.clock = clock;
    }

    List<Verdict> take(List<Row> batch, Sender sender) {
        var verdicts = writing.execute(_ -> batch.stream().map(row -> take(row, sender)).toList());
        return verdicts == null ? List.of() : verdicts;
    }

    private Verdict take(Row row, Sender sender) {
        if (row.values().isEmpty()) {
            return Verdict.rejected(
                    row.line(), "", "Expected as many values as the first line has names");
        }
        try {
            var event = form.event(sender, Fields.of(row.values()));
            var applied = documents.apply(event, clock.instant());
            return new Verdict(row.line(), Results.code(applied), "", "");
        } catch (Problem problem) {
            return Verdict.rejected(row.line(), problem.field(), problem.sentence());
        }
    }
}
