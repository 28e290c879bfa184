package city.okno.service;

import city.okno.script.Wording;
import java.util.List;

/// What people ask, and what the consultant of the hall answers.
///
/// @param services what the answer leads to; may be none
public record CommonQuestion(
        QuestionId id, String code, Wording question, Wording answer, List<CivicService> services) {
    public CommonQuestion {
        services = List.copyOf(services);
    }
}
