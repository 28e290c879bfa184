package city.okno.department.event;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Something that happened to a department's things. `toString` shows neither numbers nor keys.
///
/// @param id `evt_` and 32 hexadecimal digits
/// @param type what happened to what: `document.changed`
/// @param data a JSON object, of what the department itself said and what became of it; of people
///   nothing
public record DepartmentEvent(String id, String type, String data, Instant at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// As departments read it: `id`, `type`, `timestamp`, `data`, in this order.
    public Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", id);
        shown.put("type", type);
        shown.put("timestamp", at.toString());
        shown.put("data", read(data));
        return shown;
    }

    /// The same in one line of JSON.
    public String json() {
        return JSON.writeValueAsString(shown());
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    @Override
    public String toString() {
        return "DepartmentEvent[" + id + " " + type + "]";
    }
}
