package city.okno.service;

import city.okno.catalogue.Edition;
import city.okno.catalogue.Entry;
import city.okno.search.RussianOrder;
import city.okno.service.CivicServices.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The services, life situations and questions of one edition of the catalogue.
final class ServiceBook {

    private final Map<ServiceId, CivicService> byId = new HashMap<>();
    private final Map<String, CivicService> byCode = new HashMap<>();
    private final List<CivicService> services;
    private final List<LifeSituation> situations;
    private final List<CommonQuestion> questions;
    private final EverydayWords words = new EverydayWords();

    ServiceBook(
            Edition edition,
            DocumentChapter documents,
            ServiceChapter services,
            SituationChapter situations,
            QuestionChapter questions) {
        var words =
                edition.all(documents).stream()
                        .collect(Collectors.toMap(Entry::code, Entry::thing));
        edition.all(services).stream()
                .map(entry -> ServiceDraft.complete(entry, words))
                .forEach(it -> byId.put(it.id(), it));
        this.services =
                byId.values().stream()
                        .filter(it -> !it.gone())
                        .sorted(RussianOrder.by(it -> it.name().in("ru") + it.code()))
                        .toList();
        this.services.forEach(this::service);
        this.situations =
                edition.all(situations).stream()
                        .filter(it -> !it.gone())
                        .map(this::situation)
                        .toList();
        this.questions =
                edition.all(questions).stream()
                        .filter(it -> !it.gone())
                        .map(this::question)
                        .toList();
    }

    private void service(CivicService service) {
        byCode.put(service.code(), service);
        words.add(new Found.Service(service), service.name(), service.called());
    }

    private LifeSituation situation(Entry<SituationChapter.Draft> entry) {
        var draft = entry.thing();
        var situation =
                new LifeSituation(
                        new SituationId(entry.id()),
                        entry.code(),
                        draft.name(),
                        draft.about(),
                        named(draft.services()),
                        draft.demo());
        words.add(new Found.Situation(situation), draft.name(), draft.called());
        return situation;
    }

    private CommonQuestion question(Entry<QuestionChapter.Draft> entry) {
        var draft = entry.thing();
        var question =
                new CommonQuestion(
                        new QuestionId(entry.id()),
                        entry.code(),
                        draft.question(),
                        draft.answer(),
                        named(draft.services()));
        words.add(new Found.Question(question), draft.question(), draft.called());
        return question;
    }

    private List<CivicService> named(List<String> codes) {
        return codes.stream().flatMap(code -> Stream.ofNullable(byCode.get(code))).toList();
    }

    Map<ServiceId, CivicService> byId() {
        return byId;
    }

    Map<String, CivicService> byCode() {
        return byCode;
    }

    List<CivicService> services() {
        return services;
    }

    List<LifeSituation> situations() {
        return situations;
    }

    List<CommonQuestion> questions() {
        return questions;
    }

    List<Found> find(String typed, int limit) {
        return words.find(typed, limit);
    }
}
