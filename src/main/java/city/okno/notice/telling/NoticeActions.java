package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.Preferences;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import city.okno.script.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person can say about notices: stop, allow.
@Component
class NoticeActions implements Actions {

    private static final String ALLOW = "allow";
    private static final String STOP = "stop";

    private final Preferences preferences;
    private final History history;
    private final Words words;

    NoticeActions(Preferences preferences, History history, Words words) {
        this.preferences = preferences;
        this.history = history;
        this.words = words;
    }

    record Ask() {}

    /// @param wish as [#categories] made it: what to do, a blank, the category
    record Change(String wish) {}

    /// @param notice null: the latest one
    record About(@Nullable Long notice) {}

    /// What became of the wish to change what one is told.
    sealed interface Changed {}

    /// @param title of the category
    record Stopped(String title) implements Changed, Stopping {}

    /// @param title of the category
    record Allowed(String title) implements Changed {}

    /// What became of the wish to have no more of such notices.
    sealed interface Stopping {}

    /// @param title of the category
    record CannotStop(String title) implements Stopping {}

    /// No such notice was told to the caller.
    record NothingTold() implements Stopping {}

    record AllStopped() {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("notice.categories", Ask.class, (_, caller) -> categories(caller));
        registry.on("notice.change", Change.class, Changed.class, this::change);
        registry.on("notice.stop", About.class, Stopping.class, this::stop);
        registry.on("notice.stop_all", Ask.class, AllStopped.class, (_, caller) -> stopAll(caller));
    }

    /// Each with whether it comes now. What a press does is said by its label, also when it is old:
    /// it sets and does not toggle.
    private List<Choice> categories(Caller caller) {
        var unwanted = preferences.unwanted(preferences.speaker(caller));
        return stoppable(caller)
                .map(category -> choice(category, unwanted.contains(category), caller))
                .toList();
    }

    private Choice choice(Category category, boolean stopped, Caller caller) {
        var key = stopped ? "notice.category_off" : "notice.category_on";
        var title = Map.of("title", title(category, caller));
        return new Choice(
                (stopped ? ALLOW : STOP) + " " + category.name(),
                words.text(key, caller.language(), title).text());
    }

    private Changed change(Change with, Caller caller) {
        var wish = with.wish().split(" ", 2);
        var category = Category.valueOf(wish[1]);
        return switch (wish[0]) {
            case ALLOW -> allow(category, caller);
            case STOP -> stop(category, caller);
            default -> throw new IllegalArgumentException("no such wish: " + with.wish());
        };
    }

    private Allowed allow(Category category, Caller caller) {
        preferences.allow(preferences.speaker(caller), category);
        return new Allowed(title(category, caller));
    }

    private Stopped stop(Category category, Caller caller) {
        preferences.stop(preferences.speaker(caller), category, caller.now());
        return new Stopped(title(category, caller));
    }

    private Stopping stop(About with, Caller caller) {
        var told = history.told(caller, with.notice());
        if (told.isEmpty()) {
            return new NothingTold();
        }
        var category = told.get().category();
        if (!category.canBeStopped()) {
            return new CannotStop(title(category, caller));
        }
        return stop(category, caller);
    }

    private AllStopped stopAll(Caller caller) {
        stoppable(caller).forEach(category -> stop(category, caller));
        return new AllStopped();
    }

    /// Duties are told only to those who have one.
    private static Stream<Category> stoppable(Caller caller) {
        return Stream.of(Category.values())
                .filter(Category::canBeStopped)
                .filter(category -> category != Category.DUTY || hasDuty(caller));
    }

    private static boolean hasDuty(Caller caller) {
        return caller.roles().stream().anyMatch(role -> role != Role.RESIDENT);
    }

    private String title(Category category, Caller caller) {
        return words.text("notice.title_" + code(category), caller.language(), Map.of()).text();
    }

    private static String code(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
