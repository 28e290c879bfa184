package city.okno.department.form;

import city.okno.script.Phone;
import city.okno.script.Template;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a department wants somebody to be told. `toString` shows nothing of it but the template.
///
/// @param phone null: a test key named a document, whose applicant's number is not kept
/// @param variables values by name, of the types that the template says
/// @param language two letters, for who never chose one; null: the first configured
/// @param supersedeKey 1–100 characters; null: it replaces nothing
/// @param notBefore null: at once
public record NoticeOrder(
        Template template,
        @Nullable Phone phone,
        Map<String, Object> variables,
        @Nullable String language,
        @Nullable String supersedeKey,
        @Nullable Instant notBefore,
        Instant expiresAt) {

    public NoticeOrder {
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "NoticeOrder[" + template.name() + " " + template.version() + "]";
    }
}
