package city.okno.conversation.engine;

import city.okno.conversation.answer.Starts;
import city.okno.conversation.session.Effect.Button;
import city.okno.delivery.Target;
import city.okno.script.flow.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What one can begin: the flows that name their place in the menu.
final class Menu {

    /// VK carries ten buttons.
    private static final int WITHOUT_PAGES = 9;

    private static final int PAGE = 8;

    private final Moment moment;

    Menu(Moment moment) {
        this.moment = moment;
    }

    List<Button> buttons(long page) {
        var all = flows().stream().map(this::button).toList();
        if (all.size() <= WITHOUT_PAGES) {
            return all;
        }
        int pages = (all.size() + PAGE - 1) / PAGE;
        int shown = (int) Math.floorMod(page, (long) pages);
        var buttons =
                new ArrayList<>(
                        all.subList(shown * PAGE, Math.min((shown + 1) * PAGE, all.size())));
        buttons.add(more((shown + 1) % pages));
        return buttons;
    }

    private Button more(int next) {
        return new Button(
                new Voice(moment).label(CommonWord.MORE),
                new Target.Start(CommonFlow.MENU.flow(), Map.of("page", String.valueOf(next))),
                true);
    }

    private List<Flow> flows() {
        return moment.active().flows().values().stream()
                .filter(flow -> flow.menu() != null)
                .filter(flow -> Starts.allowed(flow, moment.situation().roles()))
                .sorted(
                        Comparator.comparing((Flow flow) -> Objects.requireNonNull(flow.menu()))
                                .thenComparing(Flow::name))
                .toList();
    }

    private Button button(Flow flow) {
        var title = new Voice(moment).text(moment.active(), flow.title().key(), Map.of()).text();
        return new Button(title, new Target.Start(flow.name(), Map.of()), true);
    }
}
