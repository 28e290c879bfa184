package city.okno.notice.link;

import city.okno.notice.Category;
import city.okno.notice.Habits.Night;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody wants who pressed a button on the page.
sealed interface LinkAct {

    /// No more of one category.
    record Stop(Category category) implements LinkAct {}

    /// The same as STOP by SMS.
    record StopAll() implements LinkAct {}

    record Allow(Category category) implements LinkAct {}

    /// The same as START by SMS.
    record AllowAll() implements LinkAct {}

    /// @param night null: as everybody
    record Hours(@Nullable Night night) implements LinkAct {}

    /// Whether it is asked once more before it is done.
    default boolean needsConsent() {
        return switch (this) {
            case Stop _, StopAll _ -> true;
            case Allow _, AllowAll _, Hours _ -> false;
        };
    }

    /// Empty for what no button of the page says.
    static Optional<LinkAct> parse(
            String act, @Nullable String what, @Nullable String from, @Nullable String until) {
        return switch (act) {
            case "stop" -> category(what).map(Stop::new);
            case "stop_all" -> Optional.of(new StopAll());
            case "allow" -> category(what).map(Allow::new);
            case "allow_all" -> Optional.of(new AllowAll());
            case "hours" -> hour(from).flatMap(f -> hour(until).map(u -> new Hours(night(f, u))));
            case "hours_usual" -> Optional.of(new Hours(null));
            case "hours_none" -> Optional.of(new Hours(Night.NONE));
            default -> Optional.empty();
        };
    }

    private static Optional<Category> category(@Nullable String name) {
        return Stream.of(Category.values())
                .filter(Category::canBeStopped)
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalTime> hour(@Nullable String hour) {
        return hour != null && hour.matches("[01]?[0-9]|2[0-3]")
                ? Optional.of(LocalTime.of(Integer.parseInt(hour), 0))
                : Optional.empty();
    }

    private static Night night(LocalTime from, LocalTime until) {
        return from.equals(until) ? Night.NONE : new Night(from, until);
    }
}
