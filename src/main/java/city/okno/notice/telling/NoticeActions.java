package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.Preferences;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.script.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person can say about notices: stop, allow, why.
@Component
class NoticeActions implements Actions {

    private static final String ALLOW = "allow";
    private static final String STOP = "stop";

    private final Preferences preferences;
    private final HistoryRepository history;
    private final Words words;

    NoticeActions(Preferences preferences, HistoryRepository history, Words words) {
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

    /// Why somebody was told something.
    sealed interface Reason {}

    /// @param notice which one
    /// @param title of the category
    /// @param why a sentence
    /// @param at when it was told
    /// @param stoppable whether it can be stopped
    record Because(long notice, String title, String why, Instant at, boolean stoppable)
            implements Reason {}

    /// No such notice was told to the caller.
    record NothingTold() implements Reason, Stopping {}

    record AllStopped() {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("notice.categories", Ask.class, (_, caller) -> categories(caller));
        registry.on("notice.change", Change.class, Changed.class, this::change);
        registry.on("notice.stop", About.class, Stopping.class, this::stop);
        registry.on("notice.stop_all", Ask.class, AllStopped.class, (_, caller) -> stopAll(caller));
        registry.on("notice.why", About.class, Reason.class, this::why);
    }

    /// Each with whether it comes now. What a press does is said by its label, also when it is old:
    /// it sets and does not toggle.
    private List<Choice> categories(Caller caller) {
        var unwanted = preferences.unwanted(who(caller));
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
        preferences.allow(who(caller), category);
        return new Allowed(title(category, caller));
    }

    private Stopped stop(Category category, Caller caller) {
        preferences.stop(who(caller), category, caller.now());
        return new Stopped(title(category, caller));
    }

    private Stopping stop(About with, Caller caller) {
        var told = told(caller.party(), with.notice());
        if (told.isEmpty()) {
            return new NothingTold();
        }
        var category = told.get().category();
        if (!category.canBeStopped()) {
            return new CannotStop(title(category, caller));
        }
        return stop(category, caller);
    }

    private static Recipient who(Caller caller) {
        return new Recipient.ToParty(caller.party());
    }

    private AllStopped stopAll(Caller caller) {
        stoppable(caller)
                .forEach(category -> preferences.stop(who(caller), category, caller.now()));
        return new AllStopped();
    }

    private Reason why(About with, Caller caller) {
        return told(caller.party(), with.notice())
                .<Reason>map(told -> because(told, caller))
                .orElseGet(NothingTold::new);
    }

    private Because because(HistoryRepository.Told told, Caller caller) {
        var category = told.category();
        var key = "notice.why_" + (told.phone() ? "phone" : code(category));
        return new Because(
                told.notice().value(),
                title(category, caller),
                words.text(key, caller.language(), Map.of()).text(),
                told.at(),
                category.canBeStopped());
    }

    private Optional<HistoryRepository.Told> told(PartyId party, @Nullable Long notice) {
        return history.told(party, notice == null ? null : new NoticeId(notice));
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
