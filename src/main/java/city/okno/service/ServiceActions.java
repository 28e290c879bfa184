package city.okno.service;

import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.service.CivicServices.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What scripts may ask of services.
@Component
class ServiceActions implements Actions {

    private static final int SHOWN = 3;

    private final CivicServices services;
    private final Centres centres;

    ServiceActions(CivicServices services, Centres centres) {
        this.services = services;
        this.centres = centres;
    }

    record Words(String words) {}

    record OneService(long service) {}

    /// What everyday words mean.
    sealed interface Finding {
        record Service(long id) implements Finding {}

        record Situation(long id) implements Finding {}

        record Question(long id) implements Finding {}

        /// The best first in each list; three in all.
        record Several(List<Row> services, List<Row> situations, List<Row> questions)
                implements Finding {}

        record None() implements Finding {}
    }

    /// A service with all that a resident may want to know.
    sealed interface Look {
        record Known(ServiceCard card) implements Look {}

        record Gone() implements Look {}
    }

    record Row(long id, String name) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("services.find", Words.class, Finding.class, this::find);
        registry.on("services.card", OneService.class, Look.class, this::card);
        registry.choices("services.places", OneService.class, this::places);
    }

    private Finding find(Words with, Caller caller) {
        var found = services.find(with.words(), SHOWN);
        if (found.isEmpty()) {
            return new Finding.None();
        }
        if (found.size() > 1) {
            var language = caller.language();
            return new Finding.Several(
                    found.stream().flatMap(it -> service(it, language)).toList(),
                    found.stream().flatMap(it -> situation(it, language)).toList(),
                    found.stream().flatMap(it -> question(it, language)).toList());
        }
        return switch (found.getFirst()) {
            case Found.Service(var it) -> new Finding.Service(it.id().value());
            case Found.Situation(var it) -> new Finding.Situation(it.id().value());
            case Found.Question(var it) -> new Finding.Question(it.id().value());
        };
    }

    private static Stream<Row> service(Found found, String language) {
        return found instanceof Found.Service(var it)
                ? Stream.of(new Row(it.id().value(), it.name().in(language)))
                : Stream.empty();
    }

    private static Stream<Row> situation(Found found, String language) {
        return found instanceof Found.Situation(var it)
                ? Stream.of(new Row(it.id().value(), it.name().in(language)))
                : Stream.empty();
    }

    private static Stream<Row> question(Found found, String language) {
        return found instanceof Found.Question(var it)
                ? Stream.of(new Row(it.id().value(), it.question().in(language)))
                : Stream.empty();
    }

    private Look card(OneService with, Caller caller) {
        return service(with.service())
                .<Look>map(it -> new Look.Known(ServiceCard.of(it, caller.language())))
                .orElseGet(Look.Gone::new);
    }

    private List<Choice> places(OneService with, Caller caller) {
        return service(with.service()).stream()
                .flatMap(this::givenAt)
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()), it.name().in(caller.language())))
                .toList();
    }

    private Stream<Centre> givenAt(CivicService service) {
        return centres.all().stream().filter(service::isGivenAt);
    }

    private Optional<CivicService> service(long id) {
        return services.find(new ServiceId(id)).filter(it -> !it.gone());
    }
}
