package city.okno.department.drop;

import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Sender;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes lines in, a batch in one short transaction. The same lines again change nothing.
record Intake(Lines lines, TransactionTemplate writing) {

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
            var result = lines.take(Fields.of(row.values()), sender);
            return new Verdict(row.line(), result, "", "");
        } catch (Problem problem) {
            return Verdict.rejected(row.line(), problem.field(), problem.sentence());
        }
    }
}
