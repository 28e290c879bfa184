package city.okno.service;

import city.okno.script.Wording;
import java.util.LinkedHashMap;
import java.util.List;

/// What happens in a life and needs several services, done in one visit.
///
/// @param services in the order of the visit; none of them is gone
public record LifeSituation(
        SituationId id,
        String code,
        Wording name,
        Wording about,
        List<CivicService> services,
        boolean demo) {

    public LifeSituation {
        services = List.copyOf(services);
    }

    /// What to bring along for all of them, each document once.
    public List<RequiredDocument> documents() {
        var merged = new LinkedHashMap<String, RequiredDocument>();
        services.stream()
                .flatMap(service -> service.documents().stream())
                .forEach(document -> merged.putIfAbsent(document.code(), document));
        return List.copyOf(merged.values());
    }
}
