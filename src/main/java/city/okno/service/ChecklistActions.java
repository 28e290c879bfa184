package city.okno.service;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Life situations, answers, and the documents to tick, for scripts.
@Component
class ChecklistActions implements Actions {

    private final CivicServices services;

    ChecklistActions(CivicServices services) {
        this.services = services;
    }

    record Nothing() {}

    record OneSituation(long situation) {}

    record OneQuestion(long question) {}

    /// @param of `service` or `situation`
    /// @param number of it
    record Checklist(String of, long number) {}

    /// @param have what was ticked
    record Ticked(String of, long number, List<String> have) {}

    /// What is still to be found.
    sealed interface Missing {
        record Some(List<String> documents) implements Missing {}

        record Nothing() implements Missing {}

        record Gone() implements Missing {}
    }

    /// A life situation as a resident sees it.
    sealed interface Situation {
        record Known(SituationCard card) implements Situation {}

        record Gone() implements Situation {}
    }

    /// What the consultant of the hall would say.
    sealed interface Answer {
        record Known(String asked, String answer, List<Part> services) implements Answer {}

        record Gone() implements Answer {}
    }

    /// @param minutes of all services in one visit
    /// @param last number of the last service
    /// @param others numbers of those before it, with commas between
    record SituationCard(
            String name,
            String about,
            List<Part> services,
            long minutes,
            int documents,
            boolean demo,
            long last,
            String others) {}

    record Part(long id, String name, long minutes) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("services.situations", Nothing.class, this::situations);
        registry.choices("services.questions", Nothing.class, this::questions);
        registry.choices("services.documents", Checklist.class, this::documents);
        registry.on("services.missing", Ticked.class, Missing.class, this::missing);
        registry.on("services.situation", OneSituation.class, Situation.class, this::situation);
        registry.on("services.answer", OneQuestion.class, Answer.class, this::answer);
    }

    private List<Choice> situations(Nothing with, Caller caller) {
        return services.situations().stream()
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()), it.name().in(caller.language())))
                .toList();
    }

    private List<Choice> questions(Nothing with, Caller caller) {
        return services.questions().stream()
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()),
                                it.question().in(caller.language())))
                .toList();
    }

    private List<Choice> documents(Checklist with, Caller caller) {
        return needed(with.of(), with.number()).orElse(List.of()).stream()
                .map(it -> new Choice(it.code(), it.words().in(caller.language())))
                .toList();
    }

    private Missing missing(Ticked with, Caller caller) {
        return needed(with.of(), with.number())
                .map(all ->
                        all.stream()
                                .filter(it -> !with.have().contains(it.code()))
                                .map(it -> it.words().in(caller.language()))
                                .toList())
                .<Missing>map(it -> it.isEmpty() ? new Missing.Nothing() : new Missing.Some(it))
                .orElseGet(Missing.Gone::new);
    }

    private Optional<List<RequiredDocument>> needed(String of, long number) {
        return of.equals("situation")
                ? find(number).map(LifeSituation::documents)
                : services.find(new ServiceId(number))
                        .filter(it -> !it.gone())
                        .map(CivicService::documents);
    }

    private Optional<LifeSituation> find(long situation) {
        return services.situations().stream()
                .filter(it -> it.id().value() == situation)
                .findFirst();
    }

    private Situation situation(OneSituation with, Caller caller) {
        return find(with.situation())
                .<Situation>map(it -> new Situation.Known(card(it, caller)))
                .orElseGet(Situation.Gone::new);
    }

    private static SituationCard card(LifeSituation situation, Caller caller) {
        var minutes =
                situation.services().stream().mapToLong(it -> it.duration().toMinutes()).sum();
        return new SituationCard(
                situation.name().in(caller.language()),
                situation.about().in(caller.language()),
                parts(situation.services(), caller),
                minutes,
                situation.documents().size(),
                situation.demo(),
                situation.services().getLast().id().value(),
                situation.services().stream()
                        .limit(situation.services().size() - 1L)
                        .map(it -> String.valueOf(it.id().value()))
                        .collect(Collectors.joining(",")));
    }

    private Answer answer(OneQuestion with, Caller caller) {
        return services.questions().stream()
                .filter(it -> it.id().value() == with.question())
                .findFirst()
                .<Answer>map(it ->
                        new Answer.Known(
                                it.question().in(caller.language()),
                                it.answer().in(caller.language()),
                                parts(it.services(), caller)))
                .orElseGet(Answer.Gone::new);
    }

    private static List<Part> parts(List<CivicService> services, Caller caller) {
        return services.stream()
                .map(it ->
                        new Part(
                                it.id().value(),
                                it.name().in(caller.language()),
                                it.duration().toMinutes()))
                .toList();
    }
}
