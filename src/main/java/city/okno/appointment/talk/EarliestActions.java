package city.okno.appointment.talk;

import city.okno.appointment.EarliestTimes;
import city.okno.appointment.FreeTime;
import city.okno.appointment.Visit;
import city.okno.appointment.need.Needs;
import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Choosing a time wherever one is free first.
@Component
class EarliestActions implements Actions {

    private static final int OFFERED = 5;

    /// Of a centre's name on a button; day and time stand behind it.
    private static final int NAME = 30;

    private final EarliestTimes times;
    private final Cards cards;
    private final Needs needs;
    private final Centres centres;
    private final Words words;

    EarliestActions(EarliestTimes times, Cards cards, Needs needs, Centres centres, Words words) {
        this.times = times;
        this.cards = cards;
        this.needs = needs;
        this.centres = centres;
        this.words = words;
    }

    /// @param besides what else is wanted in the same visit ([Wanted]); null: nothing
    record ForServices(@Nullable String besides, String service) {}

    /// @param spot a centre and an instant, as they were offered
    record Chosen(String spot) {}

    /// What holding a time takes.
    record Spot(String centre, String time) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("appointments.earliest", ForServices.class, this::earliest);
        registry.on("appointments.spot", Chosen.class, Spot.class, this::spot);
    }

    /// Other centres than those that have what the person relies on only where these are too full.
    private List<Choice> earliest(ForServices with, Caller caller) {
        var wanted = Wanted.of(with.besides(), with.service());
        var relied = needs.of(caller.party());
        var found = new ArrayList<FreeTime>();
        for (boolean meets : List.of(true, false)) {
            if (found.size() < OFFERED) {
                var visits = visits(wanted, it -> it.access().containsAll(relied) == meets);
                found.addAll(times.of(visits, OFFERED - found.size(), caller.now()));
            }
        }
        return found.stream().map(it -> choice(it, caller.language())).toList();
    }

    private List<Visit> visits(Wanted wanted, Predicate<Centre> where) {
        return centres.all().stream()
                .filter(where)
                .flatMap(it -> cards.visit(wanted, it.id().value()).stream())
                .toList();
    }

    private Choice choice(FreeTime free, String language) {
        var centre = cards.centre(free.visit());
        var at = free.start().atZone(centre.zone());
        var label =
                words.text(
                                "appointment.spot",
                                language,
                                Map.of(
                                        "centre", shortened(centre.name().in(language)),
                                        "day", at.toLocalDate(),
                                        "time", at.toLocalTime()))
                        .text();
        return new Choice(free.visit().centre() + "@" + free.start(), label);
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
    }

    private Spot spot(Chosen with, Caller caller) {
        var parts = with.spot().split("@", 2);
        return new Spot(parts[0], parts[1]);
    }
}
