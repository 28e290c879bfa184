package city.okno.service;

import city.okno.catalogue.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A service whose documents are still codes.
///
/// @param service without number and documents
record ServiceDraft(CivicService service, List<String> documents) {

    ServiceDraft {
        documents = List.copyOf(documents);
    }

    static CivicService complete(
            Entry<ServiceDraft> entry, Map<String, RequiredDocument> documents) {
        var it = entry.thing().service;
        return new CivicService(
                new ServiceId(entry.id()),
                it.code(),
                it.name(),
                it.called(),
                it.about(),
                it.duration(),
                it.fee(),
                it.ready(),
                entry.thing().documents.stream()
                        .flatMap(code -> Stream.ofNullable(documents.get(code)))
                        .toList(),
                it.skill(),
                it.where(),
                it.ways(),
                it.demo(),
                entry.gone());
    }
}
