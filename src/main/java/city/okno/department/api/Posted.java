package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What was posted. `toString` shows nothing of it.
///
/// @param key may do it
/// @param idempotencyKey null: the caller gave none
record Posted(ApiKey key, @Nullable String idempotencyKey, String body) {

    JsonNode json() throws Problem {
        return Fields.json(body);
    }

    @Override
    public String toString() {
        return "Posted";
    }
}
