package city.okno.centre;

import city.okno.centre.Today.Standing;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What scripts may ask of centres.
@Component
class CentreActions implements Actions {

    private static final int SHOWN = 5;

    private final Centres centres;
    private final CentreSettings settings;

    CentreActions(Centres centres, CentreSettings settings) {
        this.centres = centres;
        this.settings = settings;
    }

    record Nothing() {}

    record Place(double latitude, double longitude) {}

    record Near(Place place) {}

    record Named(String words) {}

    /// @param features names of [Amenity] and [Access] in small letters
    record Having(List<String> features) {}

    record One(long centre) {}

    /// Centres by their place; `None` when the city has none.
    sealed interface Nearest {
        record Some(List<Row> centres) implements Nearest {}

        record None() implements Nearest {}
    }

    /// Centres by words.
    sealed interface Called {
        record Single(long id) implements Called {}

        record Some(List<Row> centres) implements Called {}

        record None() implements Called {}
    }

    /// Centres that have everything asked for.
    sealed interface Equipped {
        /// @param more how many more there are
        record Some(List<Row> centres, int more) implements Equipped {}

        record None() implements Equipped {}
    }

    /// A centre with all that a resident may want to know.
    sealed interface Look {
        record Known(CentreCard card) implements Look {}

        record Gone() implements Look {}
    }

    /// A centre in a list.
    ///
    /// @param kilometres from where somebody is; 0 when that was not asked
    /// @param at when its standing changes today
    record Row(
            long id,
            String name,
            String address,
            double kilometres,
            Standing standing,
            LocalTime at) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("centres.all", Nothing.class, this::all);
        registry.on("centres.near", Near.class, Nearest.class, this::near);
        registry.on("centres.named", Named.class, Called.class, this::named);
        registry.on("centres.said", Named.class, Called.class, this::said);
        registry.on("centres.having", Having.class, Equipped.class, this::having);
        registry.on("centres.card", One.class, Look.class, this::card);
    }

    private List<Choice> all(Nothing with, Caller caller) {
        return centres.all().stream()
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()), it.name().in(caller.language())))
                .toList();
    }

    private Nearest near(Near with, Caller caller) {
        var place = new GeoPoint(with.place().latitude(), with.place().longitude());
        var rows =
                centres.nearest(place, SHOWN).stream()
                        .map(it -> row(it.centre(), it.metres(), caller))
                        .toList();
        return rows.isEmpty() ? new Nearest.None() : new Nearest.Some(rows);
    }

    private Called named(Named with, Caller caller) {
        return called(centres.named(with.words(), SHOWN), caller);
    }

    private Called said(Named with, Caller caller) {
        return called(centres.said(with.words(), SHOWN), caller);
    }

    private static Called called(List<Centre> found, Caller caller) {
        return switch (found.size()) {
            case 0 -> new Called.None();
            case 1 -> new Called.Single(found.getFirst().id().value());
            default -> new Called.Some(found.stream().map(it -> row(it, 0, caller)).toList());
        };
    }

    private Equipped having(Having with, Caller caller) {
        var all =
                centres.all().stream()
                        .filter(it -> codes(it).containsAll(with.features()))
                        .toList();
        var rows = all.stream().limit(SHOWN).map(it -> row(it, 0, caller)).toList();
        return rows.isEmpty()
                ? new Equipped.None()
                : new Equipped.Some(rows, all.size() - rows.size());
    }

    private static Set<String> codes(Centre centre) {
        return CentreCard.features(centre)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Look card(One with, Caller caller) {
        return centres.find(new CentreId(with.centre()))
                .filter(it -> !it.gone() && !it.remote())
                .<Look>map(it ->
                        new Look.Known(
                                CentreCard.of(
                                        it,
                                        settings.mapOf(it.place()),
                                        caller.language(),
                                        caller.now())))
                .orElseGet(Look.Gone::new);
    }

    private static Row row(Centre centre, double metres, Caller caller) {
        var today = Today.of(centre, caller.now());
        return new Row(
                centre.id().value(),
                centre.name().in(caller.language()),
                centre.address().in(caller.language()),
                Math.round(metres / 100) / 10.0,
                today.standing(),
                today.at());
    }
}
