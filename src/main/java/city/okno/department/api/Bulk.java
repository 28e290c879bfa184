package city.okno.department.api;

import city.okno.department.DepartmentSettings;
import city.okno.department.form.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many things in one request. Each row is taken or refused by itself.
@Component
class Bulk {

    private final DepartmentSettings settings;
    private final TransactionTemplate writing;
    private final JsonMapper json;

    Bulk(DepartmentSettings settings, TransactionTemplate writing, JsonMapper json) {
        this.settings = settings;
        this.writing = writing;
        this.json = json;
    }

    /// Takes a row, inside of a transaction; refuses it before anything is written.
    interface Row {
        /// @param number from 1
        /// @return `result`, a word, and what else there is to say
        Map<String, Object> take(JsonNode row, int number) throws Problem;
    }

    /// How many there are of each result, and every row.
    private record Outcome(Map<String, Integer> count, List<Map<String, Object>> rows) {}

    /// @param what they are, for who sent none or too many
    List<JsonNode> rows(Posted posted, String what) throws Problem {
        var array = posted.json();
        if (!array.isArray()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "", "Expected a JSON array of " + what);
        }
        if (array.isEmpty() || array.size() > settings.rowsMax()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "",
                    "Expected 1 to " + settings.rowsMax() + " " + what + " in one request");
        }
        return List.copyOf(array.values());
    }

    /// @param together so many share a transaction, so that others get their turn
    Reply take(List<JsonNode> rows, int together, Row row) {
        var results = new ArrayList<Map<String, Object>>();
        for (var from = 0; from < rows.size(); from += together) {
            var start = from;
            var batch = rows.subList(from, Math.min(from + together, rows.size()));
            var taken = writing.execute(_ -> taken(batch, start, row));
            results.addAll(taken == null ? List.of() : taken);
        }
        var count = new TreeMap<String, Integer>();
        results.forEach(result -> count.merge((String) result.get("result"), 1, Integer::sum));
        return new Reply(
                HttpStatus.OK.value(), json.writeValueAsString(new Outcome(count, results)));
    }

    private static List<Map<String, Object>> taken(List<JsonNode> batch, int start, Row row) {
        var results = new ArrayList<Map<String, Object>>();
        for (var one : batch) {
            results.add(taken(one, start + results.size() + 1, row));
        }
        return results;
    }

    private static Map<String, Object> taken(JsonNode one, int number, Row row) {
        var result = new LinkedHashMap<String, Object>();
        result.put("row", number);
        try {
            result.putAll(row.take(one, number));
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
