package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.media.PictureId;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What residents may ask: when fewer people come, and where they do now.
@Component
class VisitActions implements Actions {

    private static final int FULL = 2;
    private static final int CENTRES = 5;

    /// Of so long residents are told how others waited.
    private static final Duration LATELY = Duration.ofDays(28);

    private final Centres centres;
    private final Loads loads;
    private final LoadPictureRepository pictures;

    VisitActions(Centres centres, Loads loads, LoadPictureRepository pictures) {
        this.centres = centres;
        this.loads = loads;
        this.pictures = pictures;
    }

    record Nothing() {}

    record One(long centre) {}

    /// When fewer people come to a centre.
    sealed interface When {
        /// @param calm the calmest first
        /// @param full the fullest first
        /// @param waits none when too little is known
        /// @param pictures one, or none when it was not painted yet
        record Known(
                String name,
                List<Stretch> calm,
                List<Stretch> full,
                List<Wait> waits,
                List<String> pictures,
                boolean demo)
                implements When {}

        record Unknown(String name) implements When {}

        record Gone() implements When {}
    }

    /// Where fewer people are now.
    sealed interface Now {
        record Some(List<Row> centres) implements Now {}

        record None() implements Now {}
    }

    /// How people waited at some counters.
    ///
    /// @param late percent that waited longer than the norm
    /// @param minutes the mean
    record Wait(CounterGroup counters, int late, int minutes) {}

    record Row(long id, String name, String address) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("visits.when", One.class, When.class, this::when);
        registry.on("visits.now", Nothing.class, Now.class, this::now);
    }

    private When when(One with, Caller caller) {
        return centres.find(new CentreId(with.centre()))
                .filter(it -> !it.gone())
                .map(it -> when(it, caller))
                .orElseGet(When.Gone::new);
    }

    private When when(Centre centre, Caller caller) {
        var load = loads.of(centre, caller.now());
        var name = centre.name().in(caller.language());
        return load.isKnown()
                ? new When.Known(
                        name,
                        load.calmest(CentreLoad.CALM),
                        load.fullest(FULL),
                        waits(centre, caller),
                        pictures.find(centre.id().value(), caller.language()).stream()
                                .map(PictureId::value)
                                .toList(),
                        centre.demo())
                : new When.Unknown(name);
    }

    private List<Wait> waits(Centre centre, Caller caller) {
        var waits = loads.waits(centre, caller.now().minus(LATELY), caller.now());
        return waits.entrySet().stream()
                .filter(it -> it.getValue().isKnown())
                .map(VisitActions::wait)
                .toList();
    }

    private static Wait wait(Map.Entry<CounterGroup, Waits> waits) {
        return new Wait(waits.getKey(), waits.getValue().latePercent(), waits.getValue().minutes());
    }

    private Now now(Nothing with, Caller caller) {
        Stream<Centre> calmest = loads.calmest(caller.now()).stream();
        var rows = calmest.limit(CENTRES).map(it -> row(it, caller.language())).toList();
        return rows.isEmpty() ? new Now.None() : new Now.Some(rows);
    }

    private static Row row(Centre centre, String language) {
        return new Row(
                centre.id().value(), centre.name().in(language), centre.address().in(language));
    }
}
