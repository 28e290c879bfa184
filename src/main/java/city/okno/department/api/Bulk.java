package city.okno.department.api;

import city.okno.department.DepartmentSettings;
import city.okno.department.form.DocumentForm;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Results;
import city.okno.department.form.Sender;
import city.okno.document.Documents;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Many documents in one request. Each row is taken or refused by itself; so many at a time share a
/// transaction, so that others get their turn.
@Component
class Bulk {

    private static final int BATCH = 100;

    private final Documents documents;
    private final DocumentForm form;
    private final DepartmentSettings settings;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    Bulk(
            Documents documents,
            DocumentForm form,
            DepartmentSettings settings,
            TransactionTemplate writing,
            InstantSource clock) {
        this.documents = documents;
        this.form = form;
        this.settings = settings;
        this.writing = writing;
        this.clock = clock;
    }

    /// How many there are of each result, and every row.
    record Outcome(Map<String, Integer> count, List<Map<String, Object>> rows) {}

    List<JsonNode> rows(String body) throws Problem {
        var array = Fields.json(body);
        if (!array.isArray()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "", "Expected a JSON array of documents");
        }
        if (array.isEmpty() || array.size() > settings.rowsMax()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "",
                    "Expected 1 to " + settings.rowsMax() + " documents in one request");
        }
        return List.copyOf(array.values());
    }

    Outcome apply(List<JsonNode> rows, Sender sender) {
        var results = new ArrayList<Map<String, Object>>();
        for (var from = 0; from < rows.size(); from += BATCH) {
            var start = from;
            var batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            var done = writing.execute(_ -> applied(batch, start, sender));
            results.addAll(done == null ? List.of() : done);
        }
        var count = new TreeMap<String, Integer>();
        results.forEach(row -> count.merge((String) row.get("result"), 1, Integer::sum));
        return new Outcome(count, results);
    }

    private List<Map<String, Object>> applied(List<JsonNode> batch, int start, Sender sender) {
        var results = new ArrayList<Map<String, Object>>();
        for (var row : batch) {
            results.add(applied(row, start + results.size() + 1, sender));
        }
        return results;
    }

    private Map<String, Object> applied(JsonNode row, int number, Sender sender) {
        var result = new LinkedHashMap<String, Object>();
        result.put("row", number);
        try {
            var event = form.event(sender, Fields.of(row, DocumentForm.FIELDS));
            var applied = documents.apply(event, clock.instant());
            result.put("result", Results.code(applied));
            result.put("status", Fields.code(Results.status(applied, event)));
        } catch (Problem problem) {
            result.put("result", "rejected");
            if (!problem.field().isEmpty()) {
                result.put("field", problem.field());
            }
            result.put("detail", problem.sentence());
        }
        return result;
    }
}
